mod samples;
use kjj_convert::writers::{Memory, Writer, jats::Jats};
#[test]
fn dump() {
    for (n, issue) in [("rich", samples::rich()), ("min", samples::minimal()), ("empty", samples::empty()), ("nasty", samples::nasty())] {
        let mut m = Memory::default();
        for x in Jats.write(&issue, &mut m).unwrap() { println!("{n}: {x}"); }
        std::fs::create_dir_all(format!("target/dump/{n}")).unwrap();
        for (f, b) in m.files { std::fs::write(format!("target/dump/{n}/{f}"), b).unwrap(); }
    }
}
