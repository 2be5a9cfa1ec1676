//! Figures that can be added up over documents: shares, and pairs of precision and recall.

use std::ops::AddAssign;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many are as they should be.
    pub right: u64,
    /// Of how many.
    pub of: u64,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, right: bool) {
        self.right += u64::from(right);
        self.of += 1;
    }

    /// The share; none when there was nothing to count.
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| self.right as f64 / self.of as f64)
    }

    /// So many in 10,000.
    pub fn per_10000(self) -> Option<f64> {
        self.value().map(|share| share * 10_000.0)
    }
}

impl AddAssign for Share {
    fn add_assign(&mut self, other: Share) {
        self.right += other.right;
        self.of += other.of;
    }
}

/// What was found against what there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    /// Found, and there.
    pub right: u64,
    /// Found.
    pub found: u64,
    /// There.
    pub wanted: u64,
}

impl Found {
    /// Of what was found, how much is there.
    pub fn precision(self) -> Option<f64> {
        Share { right: self.right, of: self.found }.value()
    }

    /// Of what is there, how much was found.
    pub fn recall(self) -> Option<f64> {
        Share { right: self.right, of: self.wanted }.value()
    }

    /// Harmonic mean of both; none when there is nothing and nothing was found.
    pub fn f1(self) -> Option<f64> {
        Share { right: 2 * self.right, of: self.found + self.wanted }.value()
    }
}

impl AddAssign for Found {
    fn add_assign(&mut self, other: Found) {
        self.right += other.right;
        self.found += other.found;
        self.wanted += other.wanted;
    }
}
