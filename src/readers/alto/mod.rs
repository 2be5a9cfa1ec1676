//! ALTO 2 to 4: pages as OCR programs of libraries write them.
//!
//! Blocks in reading order, lines, words with places, sizes, tags and confidence. What the program says of a word
//! cut at a line's end and of its own doubt is handed on.

use std::collections::HashMap;

use super::extract::{Extraction, Original};
use super::sheets::{self, Block, BoxLine, Frame, Sheet, regions};
use super::xml::{self, Element};
use super::{Content, Extract, Extractor, Head, RawInput};
use crate::ast::Metadata;
use crate::error::Result;
use crate::page::{Furniture, Markup, Part};
use crate::repair::Notice;

mod line;
mod order;
mod styles;

use styles::Styles;

/// The ALTO reader.
pub struct Alto;

impl Extractor for Alto {
    fn name(&self) -> &'static str {
        "alto"
    }

    fn sniff(&self, head: &Head) -> u8 {
        if xml::root_name(&head.text).is_some_and(|name| name == "alto") { 95 } else { 0 }
    }

    fn extract(&self, input: RawInput, notices: &mut Vec<Notice>) -> Result<Extract> {
        let file = input.decode(notices)?;
        let root = xml::parse(&file, notices)?;
        super::require(&file, &root, "alto", "ALTO")?;
        let mut out = Extraction::new(file.id);
        sheets::write_noted(sheets(&root), &mut out, &file.name, notices);
        let (source, page) = out.finish(Original::from(&file));
        Ok(Extract { source, content: Content::Page(page), metadata: Metadata::default() })
    }
}

/// The pages of a file.
fn sheets(root: &Element) -> Vec<Sheet> {
    let styles = Styles::of(root);
    let tags = tags(root);
    let order = order::of(root);
    let pages: Vec<&Element> = root.all("Layout").flat_map(|layout| layout.all("Page")).collect();
    let many = pages.len() > 1;
    let image = image(root).filter(|_| !many);
    let sheet = |(number, page): (usize, &&Element)| {
        let mut reading = Reading { styles: &styles, tags: &tags, image: &image, blocks: Vec::new() };
        reading.page(page);
        Sheet {
            label: page.get("PRINTED_IMG_NR").map(str::trim).filter(|label| !label.is_empty()).map(Into::into),
            name: if many { format!("page {}", number + 1) } else { String::new() },
            is_ordered: !order.is_empty() || reading.blocks.iter().any(|read| read.next.is_some()),
            blocks: order::arrange(reading.blocks, &order),
        }
    };
    pages.iter().enumerate().map(sheet).collect()
}

/// What tags say of regions, by the tag's identifier.
fn tags<'a>(root: &'a Element) -> HashMap<&'a str, Markup> {
    let all = root.all("Tags").flat_map(Element::elements).filter(|tag| tag.name != "NamedEntityTag");
    let told = |tag: &'a Element| {
        let names = ["LABEL", "TYPE"].into_iter().filter_map(|name| tag.get(name));
        let markup = names.map(regions::named).find(|markup| *markup != Markup::None)?;
        Some((tag.get("ID")?, markup))
    };
    all.filter_map(told).collect()
}

/// The file that was read, and whether places are pixels of it.
fn image(root: &Element) -> Option<(String, bool)> {
    let description = root.child("Description")?;
    let name = description.child("sourceImageInformation")?.child("fileName")?.text().trim().to_owned();
    let pixels = description.child("MeasurementUnit").is_some_and(|unit| unit.text().trim() == "pixel");
    (!name.is_empty()).then_some((name, pixels))
}

/// A block, its own lines' identifiers and the block that it says comes next.
#[derive(Debug, Default)]
struct Read {
    block: Block,
    lines: Vec<Box<str>>,
    next: Option<Box<str>>,
}

/// One page in reading.
struct Reading<'a> {
    styles: &'a Styles<'a>,
    tags: &'a HashMap<&'a str, Markup>,
    image: &'a Option<(String, bool)>,
    blocks: Vec<Read>,
}

/// What elements inherit from those round them.
#[derive(Clone, Default)]
struct Context {
    /// Identifiers of the page and of the blocks round this one.
    ids: Vec<Box<str>>,
    /// What their tags say.
    markup: Markup,
    style: styles::Style,
}

impl Reading<'_> {
    /// Print space and margins. Page numbers and running titles stand in the margins, by the schema's own words; a
    /// file whose whole text stands there uses them otherwise.
    fn page(&mut self, page: &Element) {
        let ids = page.get("ID").map(Into::into).into_iter().collect();
        let context = Context { ids, style: self.styles.over(Default::default(), page), ..Context::default() };
        let has_text = page.all("PrintSpace").any(|space| !space.descendants("String").is_empty());
        for space in page.elements() {
            let margin = matches!(space.name, "TopMargin" | "BottomMargin" | "LeftMargin" | "RightMargin");
            let mut inner = Context { style: self.styles.over(context.style, space), ..context.clone() };
            if margin && has_text {
                inner.markup = Markup::Is(Part::Furniture(Furniture::RunningHead));
            }
            if margin || space.name == "PrintSpace" {
                space.elements().for_each(|block| self.block(block, &inner));
            }
        }
    }

    fn block(&mut self, element: &Element, round: &Context) {
        let mut context = round.clone();
        context.style = self.styles.over(round.style, element);
        context.ids.extend(element.get("ID").map(Box::from));
        let own = self.told(element).or_else(|| element.get("TYPE").map(regions::named));
        if let Some(markup) = own.filter(|markup| *markup != Markup::None && round.markup == Markup::None) {
            context.markup = markup;
        }
        match element.name {
            "ComposedBlock" => element.elements().for_each(|block| self.block(block, &context)),
            "TextBlock" => self.text_block(element, context),
            "Illustration" => self.illustration(element, context),
            _ => {}
        }
    }

    /// What an element's tags say of it.
    fn told(&self, element: &Element) -> Option<Markup> {
        element.get("TAGREFS")?.split_whitespace().find_map(|tag| self.tags.get(tag).cloned())
    }

    fn text_block(&mut self, element: &Element, context: Context) {
        let mut parts: Vec<(Markup, Vec<BoxLine>, Vec<Box<str>>)> = Vec::new();
        for (at, line) in element.all("TextLine").enumerate() {
            let markup = self.told(line).filter(|_| context.markup == Markup::None);
            let markup = markup.unwrap_or_else(|| context.markup.clone());
            if at == 0 || parts.last().is_some_and(|(last, ..)| *last != markup) {
                parts.push((markup, Vec::new(), Vec::new()));
            }
            if let Some((_, lines, ids)) = parts.last_mut() {
                lines.push(line::read(line, self.styles, context.style));
                ids.extend(line.get("ID").map(Box::from));
            }
        }
        for (markup, lines, ids) in parts {
            let block = Block { markup, lines, ..named(element, &context) };
            self.blocks.push(Read { block, lines: ids, next: element.get("IDNEXT").map(Into::into) });
        }
    }

    fn illustration(&mut self, element: &Element, context: Context) {
        let own = element.get("FILEID").or_else(|| element.get("href")).filter(|target| !target.is_empty());
        let markup = match (own, self.image) {
            (Some(target), _) => Markup::Image { target: target.into() },
            (None, Some((image, true))) => sheets::picture(image, &frame(element)),
            (None, Some((image, false))) => sheets::picture(image, &Frame::default()),
            (None, None) => Markup::Image { target: String::new().into() },
        };
        let block = Block { markup, ..named(element, &context) };
        self.blocks.push(Read { block, next: element.get("IDNEXT").map(Into::into), ..Read::default() });
    }
}

/// A block with its place and names, without text.
fn named(element: &Element, context: &Context) -> Block {
    let name = element.get("ID").map(|id| format!("block {id}")).unwrap_or_default();
    Block { name, ids: context.ids.clone(), frame: frame(element), ..Block::default() }
}

/// The place of an element.
fn frame(element: &Element) -> Frame {
    let value = |name| element.number(name);
    match (value("HPOS"), value("VPOS"), value("WIDTH"), value("HEIGHT")) {
        (Some(x), Some(y), Some(width), Some(height)) => Frame::from_edges(x, y, x + width, y + height),
        _ => Frame::default(),
    }
}
