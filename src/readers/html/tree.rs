//! The tree of a document: elements with their attributes, and text as places in the source.
//!
//! It is built by html5ever's tree builder, so that broken markup means what it means in a browser, with one
//! difference: what is misplaced in a table stays there instead of being moved before it, so that the tree is in
//! source order. Nothing is judged here.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName};

/// Index of a node; the document's is 0.
pub(super) type Id = u32;

/// No node.
const NONE: Id = u32::MAX;

/// One document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    attributes: Vec<Attr>,
    /// Places of all texts of the document, in source order.
    pub texts: Vec<Range<u32>>,
}

#[derive(Debug)]
struct Node {
    parent: Id,
    first: Id,
    last: Id,
    previous: Id,
    next: Id,
    kind: Kind,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The whole.
    Document,
    /// An element with its attributes' places in the list of all attributes.
    Element(LocalName, Range<u32>),
    /// A text, by its number.
    Text(u32),
    /// White space before or instead of a text; whether there is a line end in it.
    Space(bool),
    /// A comment, with its marks.
    Comment(Range<u32>),
}

/// An attribute.
#[derive(Debug)]
pub(super) struct Attr {
    pub name: LocalName,
    /// Its value, entities decoded.
    pub value: StrTendril,
    /// Where the value stands in the source; empty where that is not known.
    pub at: Range<u32>,
}

/// A step of a walk in source order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    Enter(Id),
    Leave(Id),
}

impl Tree {
    fn new() -> Self {
        let mut tree = Tree { nodes: Vec::new(), attributes: Vec::new(), texts: Vec::new() };
        tree.add(Kind::Document);
        tree
    }

    fn add(&mut self, kind: Kind) -> Id {
        self.nodes.push(Node { parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, kind });
        (self.nodes.len() - 1) as Id
    }

    /// Number of nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn kind(&self, id: Id) -> &Kind {
        &self.nodes[id as usize].kind
    }

    /// The element's name; empty for other nodes.
    pub fn name(&self, id: Id) -> &str {
        match self.kind(id) {
            Kind::Element(name, _) => name,
            _ => "",
        }
    }

    /// Whether there is an element of a name.
    pub fn has(&self, name: &str) -> bool {
        (0..self.nodes.len() as Id).any(|id| self.name(id) == name)
    }

    pub fn attributes(&self, id: Id) -> &[Attr] {
        match self.kind(id) {
            Kind::Element(_, range) => &self.attributes[range.start as usize..range.end as usize],
            _ => &[],
        }
    }

    pub fn attribute(&self, id: Id, name: &str) -> Option<&Attr> {
        self.attributes(id).iter().find(|attribute| &*attribute.name == name)
    }

    /// An attribute's value; empty where there is none.
    pub fn value(&self, id: Id, name: &str) -> &str {
        self.attribute(id, name).map_or("", |attribute| &attribute.value)
    }

    pub fn parent(&self, id: Id) -> Option<Id> {
        some(self.nodes[id as usize].parent)
    }

    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(some(self.nodes[id as usize].first), |&child| some(self.nodes[child as usize].next))
    }

    /// The node and the nodes it lies in, inmost first.
    pub fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(Some(id), |&id| self.parent(id))
    }

    /// Enters and leaves every node of a subtree, without recursion.
    pub fn walk(&self, root: Id) -> impl Iterator<Item = Step> + '_ {
        std::iter::successors(Some(Step::Enter(root)), move |step| match *step {
            Step::Enter(id) => Some(some(self.nodes[id as usize].first).map_or(Step::Leave(id), Step::Enter)),
            Step::Leave(id) if id == root => None,
            Step::Leave(id) => match (some(self.nodes[id as usize].next), self.parent(id)) {
                (Some(next), _) => Some(Step::Enter(next)),
                (None, parent) => parent.map(Step::Leave),
            },
        })
    }

    fn detach(&mut self, id: Id) {
        let Node { parent, previous, next, .. } = self.nodes[id as usize];
        match some(previous) {
            Some(previous) => self.nodes[previous as usize].next = next,
            None if parent != NONE => self.nodes[parent as usize].first = next,
            None => {}
        }
        match some(next) {
            Some(next) => self.nodes[next as usize].previous = previous,
            None if parent != NONE => self.nodes[parent as usize].last = previous,
            None => {}
        }
        let node = &mut self.nodes[id as usize];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    fn append(&mut self, parent: Id, child: Id) {
        self.detach(child);
        let last = self.nodes[parent as usize].last;
        match some(last) {
            Some(last) => self.nodes[last as usize].next = child,
            None => self.nodes[parent as usize].first = child,
        }
        self.nodes[parent as usize].last = child;
        let node = &mut self.nodes[child as usize];
        (node.parent, node.previous) = (parent, last);
    }
}

fn some(id: Id) -> Option<Id> {
    (id != NONE).then_some(id)
}

/// Takes the tree builder's orders.
#[derive(Debug)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
    /// Places of the values of the start tag that is being processed.
    pub values: RefCell<Vec<Range<u32>>>,
    /// Place of the comment that is being processed.
    pub comment: Cell<(u32, u32)>,
}

impl Sink {
    pub fn new() -> Self {
        Sink { tree: RefCell::new(Tree::new()), values: RefCell::default(), comment: Cell::default() }
    }

    /// Number of nodes so far.
    pub fn len(&self) -> usize {
        self.tree.borrow().len()
    }

    /// The number of a text that stands at this place.
    pub fn number(&self, place: Range<u32>) -> usize {
        let texts = &mut self.tree.borrow_mut().texts;
        texts.push(place);
        texts.len() - 1
    }

    /// Appends what the tree builder calls text: white space, and numbers of texts, each with a semicolon.
    fn append_text(&self, parent: Id, words: &str) {
        let mut tree = self.tree.borrow_mut();
        for word in words.split_inclusive(';') {
            let number = word.trim_start_matches(|c: char| c.is_ascii_whitespace());
            if number.len() < word.len() {
                let space = tree.add(Kind::Space(word[..word.len() - number.len()].contains('\n')));
                tree.append(parent, space);
            }
            if let Some(Ok(number)) = number.strip_suffix(';').map(str::parse) {
                let text = tree.add(Kind::Text(number));
                tree.append(parent, text);
            }
        }
    }
}

/// An element as the tree builder holds it.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    id: Id,
    namespace: Namespace,
    name: LocalName,
}

impl Handle {
    fn bare(id: Id) -> Self {
        Handle { id, namespace: Namespace::default(), name: LocalName::default() }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::bare(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        ExpandedName { ns: &target.namespace, local: &target.name }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let mut tree = self.tree.borrow_mut();
        let values = self.values.borrow();
        let known = values.len() == attributes.len();
        let start = tree.attributes.len() as u32;
        tree.attributes.extend(attributes.into_iter().enumerate().map(|(k, Attribute { name, value })| Attr {
            name: name.local,
            value,
            at: if known { values[k].clone() } else { 0..0 },
        }));
        let range = start..tree.attributes.len() as u32;
        let id = tree.add(Kind::Element(name.local.clone(), range));
        Handle { id, namespace: name.ns, name: name.local }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        let (start, end) = self.comment.get();
        Handle::bare(self.tree.borrow_mut().add(Kind::Comment(start..end)))
    }

    fn create_pi(&self, _: StrTendril, data: StrTendril) -> Handle {
        self.create_comment(data)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) => self.tree.borrow_mut().append(parent.id, node.id),
            NodeOrText::AppendText(words) => self.append_text(parent.id, &words),
        }
    }

    /// Foster parenting, which would move what stands in a table before it.
    fn append_based_on_parent_node(&self, element: &Handle, _: &Handle, child: NodeOrText<Handle>) {
        self.append(element, child);
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        self.append(sibling, child);
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = some(tree.nodes[node.id as usize].first) {
            tree.append(parent.id, child);
        }
    }
}
