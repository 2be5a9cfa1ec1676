"""The pages: all texts are invented."""

FIVE = """<!doctype html><html lang="zh"><meta charset="utf-8"><style>
@page { size: 297mm 400mm; margin: 12mm 10mm }
body { font-family: "Noto Serif CJK SC"; font-size: 9pt; line-height: 1.5; margin: 0 }
.folio { display: flex; justify-content: space-between; border-bottom: 1pt solid black; font-size: 9pt; margin-bottom: 6pt }
.folio b { font-size: 14pt }
p { margin: 0; text-indent: 2em; text-align: justify }
h1 { font-size: 30pt; line-height: 1.2; margin: 2pt 0; text-align: center }
h2 { font-size: 18pt; line-height: 1.25; margin: 2pt 0; text-align: center }
.kicker, .deck { font-size: 13pt; text-align: center; margin: 2pt 0; text-indent: 0 }
h3 { font-family: "Noto Sans CJK SC"; font-size: 11pt; line-height: 1.4; margin: 3pt 0; text-align: center }
.top { display: grid; grid-template-columns: 4fr 1fr; column-gap: 12pt }
.low { display: grid; grid-template-columns: 2fr 3fr; column-gap: 12pt; border-top: 0.7pt solid black; margin-top: 8pt; padding-top: 6pt }
.four { column-count: 4; column-gap: 10pt } .two { column-count: 2; column-gap: 10pt } .three { column-count: 3; column-gap: 10pt }
.box { border: 0.7pt solid black; padding: 5pt }
.box h2 { font-size: 14pt } .box h3 { text-align: left; margin: 4pt 0 0 }
figure { margin: 4pt 0 } figure img { display: block; width: 100%; height: 90pt } figcaption { font-size: 8pt; line-height: 1.4; text-align: justify }
.editors { text-align: right; font-size: 8pt; text-indent: 0 }
</style>
<div class="folio"><span>2024年5月3日　星期五　责任编辑：陶野　校对：石蓝</span><b>云岭日报</b><span>第3版　要闻</span></div>
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
<figure><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10'%3E%3Crect width='10' height='10' fill='%23999'/%3E%3C/svg%3E"><figcaption>图为渡船驶向对岸。本报记者　叶小满摄</figcaption></figure>
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
body { font-family: "Noto Serif CJK SC"; font-size: 10.5pt; line-height: 1.6; margin: 0 }
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
