//! PAGE XML, 2010 to 2019: pages as OCR-D, Transkribus, Kraken and others write them.
//!
//! Regions in the reading order of the file, with the types they have; lines by their own text, else by their
//! words; tables by the roles of their cells.

use std::collections::HashMap;

use super::extract::{Extraction, Original};
use super::sheets::places::{Called, arrange, places};
use super::sheets::{self, Block, Sheet, regions};
use super::xml::{self, Element};
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::Metadata;
use crate::error::Result;
use crate::page::{Furniture, Markup, Part};
use crate::repair::Notice;

mod line;

/// The PAGE reader.
pub struct PageXml;

impl Extractor for PageXml {
    fn name(&self) -> &'static str {
        "page-xml"
    }

    fn sniff(&self, head: &Head) -> u8 {
        if xml::root_name(&head.text).is_some_and(|name| name == "PcGts") { 95 } else { 0 }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let file = input.decode(notices)?;
        let root = xml::parse(&file, notices)?;
        super::require(&file, &root, "PcGts", "PAGE")?;
        let pages: Vec<&Element> = root.all("Page").collect();
        let many = pages.len() > 1;
        let sheet = |(number, page): (usize, &&Element)| Sheet {
            name: if many { format!("page {}", number + 1) } else { String::new() },
            ..sheet(page)
        };
        let sheets: Vec<Sheet> = pages.iter().enumerate().map(sheet).collect();
        let mut out = Extraction::new(file.id);
        sheets::write_noted(sheets, &mut out, &file.name, notices);
        let (source, page) = out.finish(Original::from(&file));
        Ok(Extract { source, content: Content::Page(page), metadata: Metadata::default() })
    }
}

fn sheet(page: &Element) -> Sheet {
    let mut order = HashMap::new();
    page.all("ReadingOrder").for_each(|group| add_order(group, &mut order));
    let image = page.get("imageFilename").unwrap_or_default();
    let mut reading = Reading { image, blocks: Vec::new(), tables: 0 };
    page.elements().for_each(|region| reading.region(region, &Context::default()));
    let places = places(&reading.blocks, &order);
    Sheet { blocks: arrange(reading.blocks, places), is_ordered: !order.is_empty(), ..Sheet::default() }
}

/// Adds the regions that a group names, those of an ordered group by their index.
fn add_order<'a>(group: &'a Element, order: &mut HashMap<&'a str, usize>) {
    let mut members: Vec<&Element> = group.elements().collect();
    members.sort_by_key(|member| member.get("index").and_then(|index| index.trim().parse::<u32>().ok()));
    for member in members {
        if let Some(id) = member.get("regionRef") {
            let next = order.len();
            order.entry(id).or_insert(next);
        }
        add_order(member, order);
    }
}

/// What regions inherit from those round them.
#[derive(Clone, Default)]
struct Context {
    ids: Vec<Box<str>>,
    markup: Markup,
    size: f32,
    /// The table that the region is a cell of.
    table: Option<u32>,
}

struct Reading<'a> {
    /// The file that was read.
    image: &'a str,
    blocks: Vec<Called>,
    tables: u32,
}

impl Reading<'_> {
    fn region(&mut self, element: &Element, round: &Context) {
        if !element.name.ends_with("Region") {
            return;
        }
        let mut context = round.clone();
        context.ids.extend(element.get("id").map(Box::from));
        context.size = line::font_size(element).unwrap_or(round.size);
        if context.markup == Markup::None {
            context.markup = told(element);
        }
        match element.name {
            "ImageRegion" | "GraphicRegion" | "LineDrawingRegion" => self.picture(element, &context),
            "TableRegion" => {
                context.table = Some(self.tables);
                self.tables += 1;
            }
            _ => {}
        }
        if let (Some(table), Some(role)) = (context.table, cell_role(element)) {
            context.markup = cell(table, role);
        }
        self.text(element, &context);
        element.elements().for_each(|inner| self.region(inner, &context));
    }

    fn picture(&mut self, element: &Element, context: &Context) {
        let markup = sheets::picture(self.image, &line::frame(element));
        self.blocks.push(called(Block { markup, ..named(element, context) }));
    }

    /// The lines of a region, parted where their own types differ.
    fn text(&mut self, element: &Element, context: &Context) {
        let mut parts: Vec<(Markup, Block)> = Vec::new();
        let lines = element.all("TextLine").map(|line| (told(line), line::read(line, context.size)));
        let mut lines: Vec<_> = lines.collect();
        if lines.is_empty() {
            lines = line::of_region(element, context.size).into_iter().map(|line| (Markup::None, line)).collect();
        }
        for (own, line) in lines {
            let markup = if context.markup == Markup::None { own } else { context.markup.clone() };
            if parts.last().is_none_or(|(last, _)| *last != markup) {
                parts.push((markup.clone(), Block { markup, ..named(element, context) }));
            }
            if let Some((_, block)) = parts.last_mut() {
                block.lines.push(line);
            }
        }
        self.blocks.extend(parts.into_iter().map(|(_, block)| called(block)));
    }
}

fn called(block: Block) -> Called {
    (block.ids.iter().rev().cloned().collect(), block)
}

fn named(element: &Element, context: &Context) -> Block {
    let name = element.get("id").map(|id| format!("region {id}")).unwrap_or_default();
    Block { name, ids: context.ids.clone(), frame: line::frame(element), ..Block::default() }
}

/// What a region or line says it is: by the structure that Transkribus writes, by its type, by its kind.
fn told(element: &Element) -> Markup {
    let custom = element.get("custom").and_then(|custom| line::custom(custom, "structure", "type"));
    let named = [custom, element.get("type")].into_iter().flatten().map(regions::named);
    let kind = match element.name {
        "AdvertRegion" => Markup::Is(Part::Furniture(Furniture::Advertisement)),
        "NoiseRegion" => Markup::Is(Part::Furniture(Furniture::Noise)),
        _ => Markup::None,
    };
    named.chain([kind]).find(|markup| *markup != Markup::None).unwrap_or_default()
}

fn cell_role<'a>(element: &'a Element<'a>) -> Option<&'a Element<'a>> {
    element.child("Roles")?.child("TableCellRole")
}

fn cell(table: u32, role: &Element) -> Markup {
    let number = |name| role.get(name).and_then(|value| value.trim().parse().ok()).unwrap_or(0);
    let header = role.get("header").is_some_and(|value| value == "true");
    Markup::Cell { table, row: number("rowIndex"), column: number("columnIndex"), header }
}
