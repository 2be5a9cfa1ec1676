//! The report as Markdown.

use std::fmt::Write;

use crate::figures::Share;
use crate::measures::{BOUNDARIES, CALIBRATION, EXACT, Limit, MEASURES, Measure, mean, measure, pooled};
use crate::report::{Report, Tool};
use crate::score::Score;

/// Measures that tell of a tool that writes text only.
const OF_TEXT: [&str; 5] = ["furniture removed", "in order", "lost", "invented", "spurious spaces"];

/// The whole report.
pub fn markdown(report: &Report) -> String {
    let mut text = String::new();
    head(report, &mut text);
    side_by_side(report, &mut text);
    in_detail(report, &mut text);
    of_text(report, &mut text);
    text.push_str(&bars(report));
    calibration(report, &mut text);
    text
}

fn line(text: &mut String, content: impl AsRef<str>) {
    text.push_str(content.as_ref());
    text.push('\n');
}

/// A row of a table.
fn row(text: &mut String, cells: impl IntoIterator<Item = String>) {
    let cells: Vec<String> = cells.into_iter().collect();
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

fn header(text: &mut String, first: &str, others: impl IntoIterator<Item = String>) {
    let cells: Vec<String> = std::iter::once(first.to_owned()).chain(others).collect();
    let rule = cells.iter().enumerate().map(|(k, _)| if k == 0 { "---".to_owned() } else { "---:".to_owned() });
    let rule: Vec<String> = rule.collect();
    row(text, cells);
    row(text, rule);
}

fn head(report: &Report, text: &mut String) {
    line(text, "# Quality");
    line(text, "");
    let day = report.date.as_ref().map(|date| format!("{date}. ")).unwrap_or_default();
    line(text, format!("{day}Made by `{}`.", report.command));
    line(text, "");
    for ((letter, title), documents) in report.modes.iter().zip(&report.documents) {
        line(text, format!("- **{letter}** {title}: {documents} documents"));
    }
    let versions = report.tools.iter().filter(|tool| !tool.version.is_empty());
    let versions: Vec<String> = versions.map(|tool| format!("{} {}", tool.name, tool.version)).collect();
    line(text, "");
    line(text, format!("Versions: {}.", versions.join("; ")));
    report.skipped.iter().for_each(|peer| line(text, format!("Skipped: {peer}.")));
}

fn letters(report: &Report) -> impl Iterator<Item = String> + '_ {
    report.modes.iter().map(|(letter, _)| letter.to_string())
}

fn side_by_side(report: &Report, text: &mut String) {
    line(text, "\n## Side by side\n");
    line(
        text,
        "F1 of paragraph boundaries / share of paragraphs reproduced exactly, mean of the documents; of a tool's",
    );
    line(text, "settings the best one of each mode.\n");
    header(text, "", letters(report));
    let cell = |name: &str, scores: &[Score]| {
        let value = measure(name).and_then(|measure| mean(measure, scores));
        value.map_or("–".to_owned(), |value| format!("{value:.3}"))
    };
    for tool in &report.tools {
        let cells =
            tool.modes.iter().map(|(_, scores)| format!("{} / {}", cell(BOUNDARIES, scores), cell(EXACT, scores)));
        row(text, std::iter::once(tool.name.clone()).chain(cells));
    }
    for tool in report.tools.iter().filter(|tool| tool.modes.iter().any(|(setting, _)| !setting.is_empty())) {
        let settings =
            report.modes.iter().zip(&tool.modes).map(|((letter, _), (setting, _))| format!("{letter} {setting}"));
        let settings: Vec<String> = settings.collect();
        line(text, format!("\nBest settings of {}: {}.", tool.name, settings.join(", ")));
    }
}

/// All measures of our tool, one document like the other, and all documents' counts added up.
fn in_detail(report: &Report, text: &mut String) {
    let Some(ours) = report.tools.first() else { return };
    line(text, format!("\n## {}: mean of the documents\n", ours.name));
    line(text, "Characters and spaces are in 10,000.\n");
    all_measures(report, ours, mean, text);
    line(text, format!("\n## {}: all documents together\n", ours.name));
    all_measures(report, ours, pooled, text);
}

fn all_measures(report: &Report, tool: &Tool, figure: fn(&Measure, &[Score]) -> Option<f64>, text: &mut String) {
    header(text, "", letters(report));
    for measure in MEASURES {
        let cells = tool.modes.iter().map(|(_, scores)| measure.form.write(figure(measure, scores)));
        row(text, std::iter::once(measure.name.to_owned()).chain(cells));
    }
}

/// What else can be told of tools that write text only.
fn of_text(report: &Report, text: &mut String) {
    if report.tools.len() < 2 {
        return;
    }
    for name in OF_TEXT {
        let Some(measure) = measure(name) else { continue };
        line(text, format!("\n## {}, side by side\n", measure.name));
        header(text, "", letters(report));
        for Tool { name, modes, .. } in &report.tools {
            let cells = modes.iter().map(|(_, scores)| measure.form.write(mean(measure, scores)));
            row(text, std::iter::once(name.clone()).chain(cells));
        }
    }
}

/// Each bar and whether it is met.
pub fn bars(report: &Report) -> String {
    let mut text = String::new();
    line(&mut text, "\n## Bars\n");
    header(&mut text, "bar", ["mode", "asked", "reached", "met"].map(str::to_owned));
    for verdict in report.verdicts() {
        let bar = verdict.bar;
        let asked = match bar.limit {
            Limit::AtLeast(limit) => format!("≥ {limit}"),
            Limit::AtMost(limit) => format!("≤ {limit}"),
        };
        let reached = measure(bar.measure).map(|measure| measure.form.write(verdict.value)).unwrap_or_default();
        let met = if verdict.is_met() { "yes" } else { "**no**" };
        row(&mut text, [bar.measure.to_owned(), verdict.mode.to_string(), asked, reached, met.to_owned()]);
    }
    text
}

fn calibration(report: &Report, text: &mut String) {
    let joins = report.sum().joins;
    line(text, "\n## Joins in the repair log\n");
    header(text, "said", ["joins", "right", "share right", "asked", "met"].map(str::to_owned));
    let mut judged = |name: &str, share: Share, asked: Option<f64>| {
        let value = share.value();
        let met = match (value, asked) {
            (Some(value), Some(asked)) if value < asked => "**no**",
            (_, Some(_)) => "yes",
            (_, None) => "–",
        };
        let asked = asked.map_or("–".to_owned(), |asked| format!("≥ {asked}"));
        let share_right = value.map_or("–".to_owned(), |value| format!("{value:.4}"));
        row(text, [name.to_owned(), share.of.to_string(), share.right.to_string(), share_right, asked, met.to_owned()]);
    };
    judged("certain", joins.certain, Some(CALIBRATION[0]));
    judged("likely", joins.likely, Some(CALIBRATION[1]));
    judged("unsure, not applied", joins.not_applied, None);
}
