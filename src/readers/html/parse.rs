//! From source text to trees: html5gum's tokens, which know their places, through html5ever's tree builder.
//!
//! The tree builder gets the number of each text instead of its characters, so that every text in the tree is a
//! place in the source. A file in which several documents follow each other gives a tree for each. The work is
//! bounded whatever the input: so many elements may be open, so many nodes may be made.

use std::cell::Cell;
use std::collections::HashMap;
use std::convert::Infallible;
use std::ops::Range;

use html5ever::interface::{Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, State, Tokenizer};

use super::tree::{Handle, Sink, Tree};

/// Elements open at a time at most, as in browsers: tags that would open more are passed over.
const DEEPEST: usize = 512;
/// Tags after which the tree builder is asked again how many are open.
const ASKED_EVERY: usize = 16;
/// Nodes of one document at most; what stands behind them has no place in the tree.
const MOST_NODES: usize = 1 << 22;
/// Attributes of one tag at most.
const MOST_ATTRIBUTES: usize = 256;
/// Bytes of an attribute's value at most; of a longer one only the place is kept.
const LONGEST_VALUE: usize = 1 << 16;
/// Elements that are open in a document that another follows without an end tag: html, body, a paragraph.
const OPEN_AT_END: usize = 4;

/// Gives every document of a text, in order.
pub(super) fn documents(text: &str, mut each: impl FnMut(Tree)) {
    let forward = Forward(CallbackEmitter::new(Bridge { each: &mut each, document: Document::new(), tag: None }));
    let Ok(()) = Tokenizer::new_with_emitter(text, forward).finish();
}

/// Hands the tokenizer's events to the bridge, and the tree builder's wishes back to the tokenizer.
struct Forward<'a>(CallbackEmitter<Bridge<'a>, Infallible, usize>);

impl ForwardingEmitter for Forward<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn emit_eof(&mut self) {
        self.0.emit_eof();
        self.0.callback_mut().finish();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let none = self.0.emit_current_tag();
        let state = self.0.callback_mut().document.next_state.take().or(none);
        if state.is_some() {
            self.0.init_string();
        }
        state
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.0.callback_mut().document.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Makes the tree builder's tokens of the tokenizer's events.
struct Bridge<'a> {
    each: &'a mut dyn FnMut(Tree),
    document: Document,
    /// The start tag that is being read.
    tag: Option<StartTag>,
}

/// A start tag in the making.
struct StartTag {
    tag: Tag,
    values: Vec<Range<u32>>,
    /// Whether the attribute that is being read counts: not one of a name that was there before.
    counts: bool,
}

impl Callback<Infallible, usize> for Bridge<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        let place = span.start as u32..span.end as u32;
        match event {
            CallbackEvent::OpenStartTag { name } => {
                let (kind, name) = (TagKind::StartTag, local_name(name));
                if &*name == "html" && self.document.ends(false) {
                    self.finish();
                }
                let tag = Tag { kind, name, self_closing: false, attrs: Vec::new(), had_duplicate_attributes: false };
                self.tag = Some(StartTag { tag, values: Vec::new(), counts: false });
            }
            CallbackEvent::AttributeName { name } => self.tag.iter_mut().for_each(|tag| tag.attribute(name)),
            CallbackEvent::AttributeValue { value } => {
                self.tag.iter_mut().for_each(|tag| tag.value(value, place.clone()));
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some(mut start) = self.tag.take() {
                    start.tag.self_closing = self_closing;
                    self.document.start_tag(start);
                }
            }
            CallbackEvent::EndTag { name } => self.document.end_tag(local_name(name)),
            CallbackEvent::String { value } => self.string(value, place),
            CallbackEvent::Comment { .. } => self.document.comment(place),
            CallbackEvent::Doctype { name, public_identifier, system_identifier, force_quirks } => {
                if self.document.ends(true) {
                    self.finish();
                }
                let name = Some(tendril(name)).filter(|name| !name.is_empty());
                let (public_id, system_id) = (public_identifier.map(tendril), system_identifier.map(tendril));
                self.document.feed(Token::DoctypeToken(Doctype { name, public_id, system_id, force_quirks }));
            }
            CallbackEvent::Error(_) => {}
        }
        None
    }
}

impl Bridge<'_> {
    /// Ends the document; the next one begins.
    fn finish(&mut self) {
        let document = std::mem::replace(&mut self.document, Document::new());
        if document.begun {
            document.feed(Token::EOFToken);
            document.builder.end();
            (self.each)(document.builder.sink.finish());
        }
    }

    /// Feeds white space as it is, and the number of the text where there is more than that.
    fn string(&mut self, value: &[u8], place: Range<u32>) {
        let led = value.iter().take_while(|b| b.is_ascii_whitespace()).count();
        if led > 0 {
            self.document.feed(Token::CharacterTokens(tendril(&value[..led])));
        }
        if value[led..].iter().any(|&b| b != 0) {
            self.document.begun = true;
            let number = self.document.builder.sink.number(place);
            if !self.document.is_full() {
                self.document.feed(Token::CharacterTokens(format!("{number};").into()));
            }
        }
    }
}

impl StartTag {
    fn attribute(&mut self, name: &[u8]) {
        let local = local_name(name);
        self.counts = self.tag.attrs.len() < MOST_ATTRIBUTES && self.tag.attrs.iter().all(|a| a.name.local != local);
        if self.counts {
            let name = QualName::new(None, ns!(), local);
            self.tag.attrs.push(Attribute { name, value: StrTendril::new() });
            self.values.push(0..0);
        }
    }

    fn value(&mut self, value: &[u8], place: Range<u32>) {
        if let (true, Some(attribute), Some(at)) = (self.counts, self.tag.attrs.last_mut(), self.values.last_mut()) {
            *at = place;
            if value.len() <= LONGEST_VALUE {
                attribute.value = tendril(value);
            }
        }
    }
}

/// A document in the making.
struct Document {
    builder: TreeBuilder<Handle, Sink>,
    /// What the tree builder wants of the tokenizer.
    next_state: Option<State>,
    /// Whether anything but white space and comments was seen, a `<html>` tag, the end tag of html or body.
    begun: bool,
    has_root: bool,
    closed: bool,
    /// Elements that were open when the tree builder was asked last, and tags since.
    open: usize,
    tags: usize,
    /// Start tags that were passed over, by name: their end tags are passed over, too.
    passed: HashMap<LocalName, u32>,
}

impl Document {
    fn new() -> Self {
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        Document {
            builder: TreeBuilder::new(Sink::new(), options),
            next_state: None,
            begun: false,
            has_root: false,
            closed: false,
            open: 0,
            tags: 0,
            passed: HashMap::new(),
        }
    }

    fn feed(&self, token: Token) -> Option<State> {
        match self.builder.process_token(token, 1) {
            TokenSinkResult::Plaintext => Some(State::PlainText),
            TokenSinkResult::RawData(RawKind::Rcdata) => Some(State::RcData),
            TokenSinkResult::RawData(RawKind::Rawtext) => Some(State::RawText),
            TokenSinkResult::RawData(_) => Some(State::ScriptData),
            _ => None,
        }
    }

    /// Whether a document type or a `<html>` tag here begins another document: behind the end of this one, or where
    /// so few elements are open that it is no document inside a part of this one.
    fn ends(&mut self, is_doctype: bool) -> bool {
        let root = self.has_root || (is_doctype && self.begun);
        if root && !self.closed {
            self.ask();
        }
        root && (self.closed || self.open <= OPEN_AT_END)
    }

    fn start_tag(&mut self, start: StartTag) {
        let StartTag { tag, values, .. } = start;
        self.begun = true;
        self.has_root |= &*tag.name == "html";
        self.closed &= !matches!(&*tag.name, "html" | "body");
        if self.is_full() || (!is_void(&tag.name) && self.is_deep()) {
            *self.passed.entry(tag.name).or_default() += 1;
            return;
        }
        self.tags += 1;
        *self.builder.sink.values.borrow_mut() = values;
        self.next_state = self.feed(Token::TagToken(tag));
        self.builder.sink.values.borrow_mut().clear();
    }

    fn end_tag(&mut self, name: LocalName) {
        if let Some(passed) = self.passed.get_mut(&name).filter(|passed| **passed > 0) {
            *passed -= 1;
            return;
        }
        self.closed |= matches!(&*name, "html" | "body");
        self.tags += 1;
        let (kind, attrs) = (TagKind::EndTag, Vec::new());
        self.feed(Token::TagToken(Tag { kind, name, self_closing: false, attrs, had_duplicate_attributes: false }));
    }

    fn comment(&mut self, place: Range<u32>) {
        if !self.is_full() {
            self.builder.sink.comment.set((place.start, place.end));
            self.feed(Token::CommentToken(StrTendril::new()));
        }
    }

    fn is_full(&self) -> bool {
        self.builder.sink.len() >= MOST_NODES
    }

    /// Whether so many elements are open that no more may be.
    fn is_deep(&mut self) -> bool {
        if self.tags >= ASKED_EVERY {
            self.ask();
        }
        self.open >= DEEPEST
    }

    /// Asks the tree builder how many elements it holds open.
    fn ask(&mut self) {
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        (self.open, self.tags) = (count.0.get(), 0);
    }
}

/// Counts what the tree builder holds.
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

/// Elements that never hold anything.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

fn tendril(bytes: &[u8]) -> StrTendril {
    StrTendril::from_slice(&String::from_utf8_lossy(bytes))
}

fn local_name(bytes: &[u8]) -> LocalName {
    LocalName::from(&*String::from_utf8_lossy(bytes))
}
