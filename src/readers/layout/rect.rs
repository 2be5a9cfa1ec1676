//! Rectangles on a page.

/// A rectangle; `y` grows downwards. Lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x0: f32,
    /// Top edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Bottom edge.
    pub y1: f32,
}

impl Rect {
    /// A rectangle from two corners, in any order.
    pub fn new(x0: f32, y0: f32, x1: f32, y1: f32) -> Self {
        Rect { x0: x0.min(x1), y0: y0.min(y1), x1: x0.max(x1), y1: y0.max(y1) }
    }

    /// Width.
    pub fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    /// Height.
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    /// Whether all edges are numbers.
    pub fn is_finite(&self) -> bool {
        [self.x0, self.y0, self.x1, self.y1].iter().all(|edge| edge.is_finite())
    }

    /// Put elsewhere.
    pub fn moved(&self, across: f32, down: f32) -> Rect {
        Rect { x0: self.x0 + across, y0: self.y0 + down, x1: self.x1 + across, y1: self.y1 + down }
    }

    /// The smallest rectangle that holds both.
    pub fn union(&self, other: &Rect) -> Rect {
        Rect {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// The length of `x` that both cover; negative where a gap is between them.
    pub fn overlap_x(&self, other: &Rect) -> f32 {
        self.x1.min(other.x1) - self.x0.max(other.x0)
    }

    /// The length of `y` that both cover; negative where a gap is between them.
    pub fn overlap_y(&self, other: &Rect) -> f32 {
        self.y1.min(other.y1) - self.y0.max(other.y0)
    }

    /// The middle.
    pub fn center(&self) -> (f32, f32) {
        ((self.x0 + self.x1) / 2.0, (self.y0 + self.y1) / 2.0)
    }

    /// Whether a point lies inside or on the edge.
    pub fn holds(&self, (x, y): (f32, f32)) -> bool {
        self.x0 <= x && x <= self.x1 && self.y0 <= y && y <= self.y1
    }

    /// As seen after a quarter turn to the left of a page so wide: what was read from top to bottom in columns
    /// from right to left is then read from left to right in lines from top to bottom.
    pub fn turned_left(&self, width: f32) -> Rect {
        Rect { x0: self.y0, y0: width - self.x1, x1: self.y1, y1: width - self.x0 }
    }

    /// As seen after a quarter turn to the right of a page so high: what was read upwards is then read to the right.
    pub fn turned_right(&self, height: f32) -> Rect {
        Rect { x0: height - self.y1, y0: self.x0, x1: height - self.y0, y1: self.x1 }
    }
}
