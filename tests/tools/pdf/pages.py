"""The pages: all texts are invented."""

FIVE = """<!doctype html><html lang="zh"><meta charset="utf-8"><style>
@page { size: 297mm 400mm; margin: 12mm 10mm }
body { font-family: "Noto Sans CJK SC"; font-size: 9pt; line-height: 1.5; margin: 0 }
.folio { display: flex; justify-content: space-between; border-bottom: 1pt solid black; font-size: 9pt; margin-bottom: 6pt }
.folio b { font-size: 14pt }
p { margin: 0; text-indent: 2em; text-align: justify }
h1 { font-size: 30pt; line-height: 1.2; margin: 2pt 0; text-align: center }
h2 { font-size: 18pt; line-height: 1.25; margin: 2pt 0; text-align: center }
.kicker, .deck { font-size: 13pt; text-align: center; margin: 2pt 0; text-indent: 0 }
h3 { font-size: 11pt; line-height: 1.4; margin: 3pt 0; text-align: center }
.top { display: grid; grid-template-columns: 4fr 1fr; column-gap: 12pt }
.low { display: grid; grid-template-columns: 2fr 3fr; column-gap: 12pt; border-top: 0.7pt solid black; margin-top: 8pt; padding-top: 6pt }
.four { column-count: 4; column-gap: 10pt } .two { column-count: 2; column-gap: 10pt } .three { column-count: 3; column-gap: 10pt }
.box { border: 0.7pt solid black; padding: 5pt }
.box h2 { font-size: 14pt } .box h3 { text-align: left; margin: 4pt 0 0 }
figure { margin: 4pt 0 } figure img { display: block; width: 100%; height: 90pt } figcaption { font-size: 8pt; line-height: 1.4; text-align: justify }
.editors { text-align: right; font-size: 8pt; text-indent: 0 }
</style>
<div class="folio"><span>2024年5月3日　星期五</span><span>责编：石蓝</span><b>云岭日报</b><span>第3版　要闻</span></div>
<div class="top"><section>
<p class="kicker">一座雨城十二年的算账</p>
<h1>把雨水留在脚下</h1>
<p class="deck">——云岭市海绵街区改造见闻</p>
<div class="four">
<p>本报讯（记者康未　通讯员谷雨）雨下了整整一夜，清晨六点，云岭市柏树街的路面上却找不到一处积水。环卫工老谭把扫帚靠在墙边，指着脚下暗红色的砖说：“水都让它喝下去了。”</p>
<p>柏树街是云岭市第一条改完的海绵街。2012年以前，这里是全城有名的“看海”地段，一场50毫米的雨就能让底楼的32户人家垒沙袋。十二年里，全市把217公里的路、41个小区和9座公园挨个改了一遍，花掉的钱是当初预算的八成。</p>
<h3>先算老账</h3>
<p>账要从头算起。市水务局总工程师柏舟回忆，最早的方案是修一条直径四米的大管子，把水尽快送进江里。可是江水涨起来的时候，管子里的水反而往城里倒灌，钱花了，人照样蹚水。</p>
<p>“后来我们换了个想法：不跟雨水赛跑，让它就地住下。”柏舟说，渗、滞、蓄、净、用、排六件事，排在最后的才是排。透水砖下面垫四十厘米碎石，碎石下面是会喘气的土，一平方米路面能存下一大桶水。</p>
<p>老城区的管线像一团乱麻，挖开一条街要跟七家单位商量。改造办公室把商量的结果画成一张图，贴在居委会门口，谁家门前哪天开挖、哪天回填，写得清清楚楚。三年下来，图换了六十多张，没有一张作废。</p>
<h3>再算新账</h3>
<p>新账是居民自己算的。家住12号楼的梅姨把雨水接进楼下的水箱，浇花、拖地、冲厕所都用它，一年省下19吨自来水。小区的花园原先高出路面一截，如今统统挖低了一拃，下雨时成了一块块浅浅的湿地，青蛙也回来了。</p>
<p>也有人担心冬天结冰、夏天生蚊子。街道请来大学里的老师蹲点一年，量出来的数字是：湿地里的水最多存三十小时，蚊子的幼虫来不及长大；透水砖在零下六度的清晨比水泥路面晚结冰两个钟头。</p>
<p>“算来算去，最划算的是心里踏实。”梅姨说，去年夏天最大的一场雨下了118毫米，她一觉睡到天亮，早上起来先去看水箱，满的。</p>
</div></section>
<aside class="box"><h2>简讯</h2>
<h3>鲤鱼峡大桥合龙</h3><p>本报讯　昨日上午，全长816米的鲤鱼峡大桥主跨合龙，预计年底通车。两岸过江时间将由40分钟缩短到3分钟。</p>
<h3>图书夜市开张</h3><p>本报讯　每周五晚七点至十点，市图书馆门前的广场摆出80个旧书摊位，读者可以用两本旧书换一本。</p>
<h3>春茶产量略减</h3><p>本报讯　受倒春寒影响，全市春茶产量同比减少4.6%，均价上涨一成，茶农收入基本持平。</p>
<h3>公交线路调整</h3><p>本报讯　自下周一起，7路车改走柏树街，增设图书馆站；12路末班车延至22时30分。</p>
</aside></div>
<div class="low"><section><h2>古渡口的摆渡人</h2><div class="two">
<p>本报讯（记者叶小满）下午四点，最后一班渡船靠岸，船工葛春来把缆绳在石桩上绕了三圈。他在这个渡口撑了三十一年船，渡过去的人能装满一座县城。</p>
<figure><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAS0lEQVR42mPQgAIGDR0DEwsbBxcGDQMLB4+AiAQGDRMHn4iUghoGDQuPiIyKjhkMGjYBKRU9C7YwaDhEFHQs2HGBQcMloWbGlgtvAGmmFkEmqAafAAAAAElFTkSuQmCC"><figcaption>图为渡船驶向对岸。本报记者　叶小满摄</figcaption></figure>
<p>渡口在两县交界处，没有桥的年月，赶集、上学、接亲都从这里过。船费三十一年只涨过两回，从两毛涨到五毛，又从五毛涨到一块，老人和学生一直免费。</p>
<p>大桥通车以后，渡口就要停了。葛春来不觉得可惜：“桥通了，说明日子往前走了。我想过好了，到时候坐头一班公交车从桥上过一回，看看江面是个什么样子。”</p>
</div></section>
<section><h2>三万册旧档案搬进新家</h2><p class="deck">每一页都要先“洗澡”再上架</p><div class="three">
<p>本报讯（记者石岸）市档案馆新馆库房的温度是摄氏十六度，湿度是百分之五十。上周，最后一车旧档案运到这里，历时七个月的搬家宣告结束，三万一千二百册档案一册不少。</p>
<p>搬家的难处不在搬。档案里年纪最大的一册写于清代，纸脆得像烤干的烟叶，翻动一页要屏住呼吸。修复室的六位师傅先用软毛刷扫去浮尘，再用低温冷冻杀虫，最后一页一页压平、脱酸，行话叫“洗澡”。</p>
<p>“一天最多洗八十页。”修复师何未央说，“快不得。纸张跟人一样，受过惊吓的要慢慢缓过来。”她手里正修的是一本民国时期的田亩册，虫子从封面一直吃到封底，补纸要染成跟原纸一样的颜色，厚薄相差不能超过一根头发丝的三分之一。</p>
<p>新馆七月一日向市民开放。凭身份证可以免费查阅已经数字化的一万两千册，其余的仍在扫描。馆方提醒，查阅原件须提前三天预约，每人每次限看两册。</p>
</div></section></div>
<p class="editors">本版编辑：陶野　美编：苏桃</p>
"""

TWO = """<!doctype html><html lang="zh"><meta charset="utf-8"><style>
@page { size: A4; margin: 18mm }
body { font-family: "Noto Sans CJK SC"; font-size: 10.5pt; line-height: 1.6; margin: 0 }
.folio { border-bottom: 0.7pt solid black; font-size: 9pt; margin-bottom: 8pt }
h1 { font-size: 22pt; line-height: 1.3; margin: 4pt 0 }
h2 { font-size: 13pt; line-height: 1.5; margin: 4pt 0 }
p { margin: 0; text-indent: 2em; text-align: justify }
.by { text-indent: 0; margin-bottom: 6pt }
.two { columns: 2; column-gap: 2em }
.next { break-before: page }
</style>
%s
"""

TURN = TWO % """<div class="folio">云岭日报　2024年5月4日　星期六　第4版</div>
<h1>稻田里的气象员</h1><p class="by">本报记者　白藏　通讯员　禾苗</p>
<div class="two"><p>凌晨四点半，青石村的宋阿婆已经站在田埂上看云。她不识字，却是县气象局聘的第一批村级观测员，每天三次把温度、雨量和云的样子念给手机听。</p>
<p>手机那头是县气象局的年轻人。他们把二百一十三个像宋阿婆这样的观测员报来的数字汇到一张图上，哪块田该放水，哪条沟会涨水，提前六个小时就能知道。去年汛期，这张图救下了三千七百亩早稻。</p>
<p>“机器也有看走眼的时候。”县气象局局长黎明川说，自动站隔着十几公里才有一个，两个站中间下了多大的雨，机器不知道，种田的人知道。所以他们不但要机器的数，也要人的话。人的话有时候比机器还细：云是从哪座山后头翻过来的，燕子是不是贴着水面飞，蚂蚁搬了几回家。</p>
<h2>一本翻烂的本子</h2>
<p>宋阿婆有一本翻烂了的本子，里面没有字，全是圈和点。一个圈是晴，圈里加一点是阴，三个点是小雨，五个点是大雨。本子从她二十三岁那年记起，到今年整整五十二年，中间只断过九天，那是她生第二个孩子的时候。</p>
<p>年轻人花了一个冬天，把这些圈和点录进了电脑。五十二年的雨落在一条曲线上，他们发现青石村的雨季比从前晚来了八天，最大的一场雨却比从前大了三成。这个结论写进了县里的防汛方案，方案的第一页印着一行小字：数据由宋春秧提供。</p>
<p>省里的专家来看过这本子，说要收进博物馆。宋阿婆不答应，说雨还没下完呢。专家笑着说，那就等您记满一百年。阿婆也笑：“一百年是记不到喽，我孙女接着记。”</p></div>
<div class="folio next">云岭日报　2024年5月4日　星期六　第5版</div>
<div class="two"><p>孙女叫宋小满，在县城读高二，周末回来帮着录音。她给观测员们建了一个群，谁家的雨量筒歪了，谁家的温度计让鸡啄了，群里喊一声就有人去修。半年下来，漏报的次数从每月四十多回降到了三回。</p>
<p>（据《云岭农友》）</p></div>
<h1>免费午餐的第一千天</h1><p class="by">本报记者　白藏</p>
<div class="two"><p>本报讯　三月的最后一天，岩口小学食堂的黑板上写着“第1000顿”。掌勺的罗师傅多炒了一个菜：腊肉蒜苗。一百零六个孩子排着队，轮到谁，谁就说一声“谢谢罗师傅”。</p>
<p>三年前，岩口小学没有食堂，孩子们的午饭是早上从家里带来的冷饭。全市四十七所山区小学的免费午餐由财政和捐款各出一半，每顿五块二毛钱，账目每周贴在校门口，精确到一根葱。</p>
<p>最难的是冬天。大雪封山，菜送不上来，罗师傅就带着老师们在操场边上搭了两个大棚，种菠菜和萝卜。现在，大棚成了孩子们的自然课教室，谁种的萝卜最大，谁就能把名字写在黑板上。</p></div>"""

VERTICAL = """<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><style>
@page { size: 250mm 200mm; margin: 12mm }
body { font-family: "Noto Sans CJK TC"; font-size: 10.5pt; line-height: 1.45; margin: 0; writing-mode: vertical-rl; height: 176mm }
p { margin: 0; text-indent: 1em; text-align: justify }
h1 { font-size: 19pt; line-height: 1.3; margin: 0 3pt } h2 { font-size: 14pt; line-height: 1.3; margin: 0 3pt }
.bands { columns: 3; column-gap: 1.5em; height: 176mm; column-fill: auto; column-rule: 0.5pt solid black }
</style><div class="bands">
<h1>雲嶺電廠昨日試機</h1><h2>全城電燈一齊放光</h2>
<p>本報特訊　雲嶺電廠自前年秋間動工以來，凡十有八月，所購鍋爐二座、發電機一座，均於上月運到，經工程師陶遠山君督率工匠日夜裝配，昨日午後三時正式試機。到場觀者自縣長以下凡四百餘人，電門一開，全城電燈一千二百盞同時放光，歡呼之聲震於街市。</p>
<p>據陶君談，此機每小時可發電一百二十五啓羅瓦特，除供給路燈及商店外，尙可供米廠三家磨米之用。每盞十六支光電燈月費定爲大洋一元二角，較之煤油燈貴不及三成，而光明過之。城東一帶電桿尙未立齊，約須下月中旬方能通電云。</p>
<h1>北河大水後之堤工</h1>
<p>本埠訊　北河去秋決口三處，淹田四萬餘畝。水利局委員何守拙君自冬徂春，招募災民二千三百人，以工代賑，至昨日止，大堤已築成十一里，僅餘石橋口一段未竣。何君云，若無春汛，月底當可完工，所用款項共三萬八千元，較預算節省四千餘元，其數目不日登報公佈。</p>
<p>又訊　堤工所用石料，均取自西山，以小鐵軌運至河岸，每日可運六十車。災民每人每日給米一升、錢一角，老弱婦孺則司編筐、煮粥之役，秩序井然。</p>
<h1>女子師範春季運動會</h1>
<p>本報訊　縣立女子師範學校昨日在東門外操場舉行春季運動會，計有賽跑、擲球、體操等二十一項，到會來賓七百餘人。五十碼賽跑第一名爲三年級生沈若蘭，成績八秒又五分之二，破去年之紀錄。閉會時由校長葉女士給獎，至五時許始散。</p>
</div>"""

ENGLISH = """<!doctype html><html lang="en"><meta charset="utf-8"><style>
@page { size: A4; margin: 15mm }
body { font-family: "Liberation Serif"; font-size: 9.5pt; line-height: 1.25; margin: 0 }
.folio { display: flex; justify-content: space-between; border-bottom: 0.7pt solid black; margin-bottom: 6pt }
h1 { font-size: 24pt; line-height: 1.1; margin: 3pt 0 } h2 { font-size: 15pt; line-height: 1.15; margin: 8pt 0 3pt }
p { margin: 0; text-indent: 1.2em; text-align: justify; hyphens: auto } .by { text-indent: 0; font-style: italic }
.three { columns: 3; column-gap: 0.8em }
</style><div class="folio"><span>THE HARROWGATE COURIER</span><span>Saturday, May 4, 2024</span><span>Page 5</span></div>
<h1>Ferry keeps crossing the strait, for now</h1><p class="by">By Ada Lindqvist</p>
<div class="three"><p>The council voted on Thursday to keep the island ferry running through the winter, ending eighteen months of uncertainty for the 640 people who live on Skerrow and for the schoolchildren who cross the water twice a day.</p>
<p>The decision, carried by seven votes to five, commits the county to a subsidy of 1.2 million a year. It also orders an engineering study of the old slipway, whose concrete has been crumbling since the storm of 2019.</p>
<p>“Nobody asks whether a road makes a profit,” said Marit Okonedo, who runs the island’s only shop and organised the petition that gathered signatures from nine in every ten households. “The ferry is our road.”</p>
<p>Opponents on the council argued that the money would be better spent on a fixed link. A bridge was first drawn up in 1974 and has been costed four times since; the latest estimate stands at 88 million.</p>
<p>The master of the ferry, Tormod Hale, has made the crossing more than forty thousand times. He said he would believe in the bridge when he could see it. “Until then,” he added, “the first boat leaves at six fifteen.”</p></div>
<h2>Library extends its opening hours</h2>
<div class="three"><p>From June the town library will stay open until nine o’clock on four evenings a week. The trial, paid for by a bequest from the late schoolteacher Edwin Farraday, will run for two years.</p>
<p>Librarian Priya Castellane said the longer hours answered a simple count: on most evenings at closing time more than thirty readers were still at the tables, and the queue for the computers reached the door.</p></div>
<h2>Beekeepers report a mild winter</h2>
<div class="three"><p>Nine hives in ten came through the winter in the upper valley, the best figure since the beekeepers’ association began its survey. A mild February and a late bloom of heather are thought to be the reasons.</p>
<p>The association’s secretary, Joan Abernethy, warned against early celebration. Varroa mites also like mild winters, she said, and members were asked to count them weekly until the end of June.</p></div>"""


INTERLOCKING = """<!doctype html><html lang="zh"><meta charset="utf-8"><style>
@page { size: 297mm 300mm; margin: 10mm } body{font-family:"Noto Sans CJK SC";font-size:9pt;line-height:1.5;margin:0;position:relative}
div{position:absolute} p{margin:0;text-indent:2em;text-align:justify} h1{font-size:24pt;margin:0;line-height:1.2} h2{font-size:15pt;margin:0;line-height:1.2}
.v{writing-mode:vertical-rl}
</style>
<div style="left:0;top:0;width:100mm"><h1>大桥今起通车</h1></div>
<div style="left:0;top:14mm;width:48mm"><p>本报讯（记者康未）今天上午八点，云岭大桥正式通车，第一辆过桥的是一辆拉白菜的三轮车。车主老葛说，过去过江要等半个钟头的渡船，今天三分钟就到了对岸，白菜上的露水还没有干。大桥全长一千二百米，修了三年零两个月。</p><p>通车仪式很简单，没有剪彩。</p></div>
<div style="left:52mm;top:14mm;width:48mm"><p>建桥的工人被请来走第一趟，他们穿着工服，从桥这头走到桥那头，有人摸着栏杆哭了。市长说，桥是他们修的，头一趟应该他们走。</p><p>大桥设计使用年限一百年，双向四车道，两侧各有三米宽的人行道。按照规划，桥头还将建一座小公园，把拆下来的老渡口石阶砌在里面。老渡口从此停航，最后一班渡船昨天傍晚靠岸。</p><p>交警提醒，通车首月七座以上客车绕行。</p></div>
<div style="left:0;top:62mm;width:48mm"><h2>夜市恢复营业</h2><p>本报讯（记者石蓝）停了半年的柳巷夜市昨晚恢复营业，一百二十个摊位全部实行垃圾分类，油烟先过两道滤网。</p></div>
<div class="v" style="left:190mm;top:0;height:80mm"><h1>山里飞出<br>琴声</h1></div>
<div style="left:106mm;top:0;width:40mm"><p>本报讯（记者叶小满）岩口小学有一支弦乐队，三十四个孩子，最小的七岁。琴是城里人捐的旧琴，修琴的是村里的木匠。每天傍晚放学以后，琴声从山坳里传出来，放羊的老人说，羊听了都走得慢。</p></div>
<div style="left:149mm;top:0;width:38mm"><p>上个月，孩子们第一次走出大山，在市里的音乐厅演了四十分钟，掌声响了五次。指挥是支教老师何未央，她在山里一待就是六年。</p></div>
<div style="left:0;top:100mm;width:187mm"><h1 style="text-align:center">我市启动古树体检</h1></div>
<div style="left:0;top:114mm;width:60mm"><p>本报讯（记者石岸）全市一千三百棵古树今年全部体检一遍，每一棵都有一份病历。体检从昨天开始，第一棵是城隍庙前的银杏，树龄八百年。</p></div>
<div style="left:63mm;top:114mm;width:60mm"><p>体检用的是一种不伤树的仪器，绕着树干敲一圈，就能听出里面有没有空洞。八百岁的银杏“心脏”还好，只是脚下的水泥地太硬，要给它换上透气的砖。</p></div>
<div style="left:126mm;top:114mm;width:60mm"><p>园林处说，体检结果年底公布，市民可以扫码查看身边古树的健康状况，也可以认养一棵。</p></div>"""

def columns(articles, left, width, gap, top, bottom, size, leading, count):
    """Sets articles (headline over all columns, paragraphs) into columns of so many characters, by hand."""
    lines, y = [], top
    for headline, paragraphs in articles:
        lines.append((left, y + size * 2, size * 2, headline))
        y += size * 2 + leading
        rows = []
        for paragraph in paragraphs:
            rest = "　　" + paragraph
            while rest:
                cut = count
                while cut < len(rest) and rest[cut] in "，。、；：！？”）》":
                    cut += 1
                rows.append(rest[:cut])
                rest = rest[cut:]
        height = -(-len(rows) // width)
        for at, row in enumerate(rows):
            column, number = divmod(at, height)
            indent = len(row) - len(row.lstrip("　"))
            x = left + column * (count * size + gap) + indent * size
            lines.append((x, y + (number + 1) * leading, size, row.lstrip("　")))
        y += (height + 1) * leading + size
    return lines


BRIEFS = [
    ("云岭港年吞吐量破纪录", [
        "本报讯（记者石蓝）记者昨日从云岭港务局获悉，去年全港货物吞吐量达到二千三百一十四万吨，比上年增长一成二，创下建港八十年来的最高纪录。其中集装箱四十一万箱，粮食一百九十万吨。",
        "港务局局长江渡说，增长主要来自三条新开的近海航线。过去粮食要在上游换三次船才能出海，如今一条船直达，每吨运费省下十一元，时间缩短两天半。",
        "今年港口将再建两个五千吨级泊位，并把旧码头的三座吊机全部改为电动。改造完成后，码头每年少烧柴油六百吨。"]),
    ("老戏台重开锣鼓", [
        "本报讯（记者叶小满）停演二十二年的水街老戏台修缮完工，上周六晚重开锣鼓。头一出戏是本地小调《卖水记》，台下坐了六百多人，巷子里还站着二百多人。",
        "戏台建于清代，台口的六根木柱有四根是原物。木匠师傅说，换下来的两根没有丢，锯成板子做了台边的栏杆，老木头还在原来的地方听戏。"]),
]

PAGES = {
    "pdf-five-columns": ("chromium", [FIVE]),
    "pdf-page-turn": ("weasyprint", [TURN]),
    "pdf-vertical": ("chromium", [VERTICAL]),
    "pdf-interlocking": ("chromium", [INTERLOCKING]),
    "pdf-english": ("chromium", [ENGLISH]),
    "pdf-not-embedded": ("reportlab", [columns(BRIEFS, 40, 2, 14, 40, 800, 10, 15, 24), "STSong-Light", 595, 842]),
    "pdf-gbk-narrow": ("gbk", [columns(BRIEFS, 36, 5, 8, 36, 560, 9, 13, 11), 600, 600]),
}
