//! The AST itself as JSON (`schemas/issue.schema.json`), so that a program in any language can stand between.

use std::io::Write;

use super::{Files, Sink, Writer, sink_error};
use crate::ast::Issue;
use crate::error::{Error, Result};
use crate::repair::Notice;

/// The JSON writer.
pub struct Json;

impl Writer for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn files(&self) -> Files {
        Files::One
    }

    fn is_text(&self) -> bool {
        true
    }

    fn write(&self, issue: &Issue, sink: &mut dyn Sink) -> Result<Vec<Notice>> {
        let mut file = sink.create("issue.json").map_err(sink_error("issue.json"))?;
        serde_json::to_writer_pretty(&mut file, issue).map_err(|e| match e.is_io() {
            true => sink_error("issue.json")(e.into()),
            false => Error::Format { format: "json", message: e.to_string() },
        })?;
        file.write_all(b"\n").and_then(|()| file.flush()).map_err(sink_error("issue.json"))?;
        Ok(Vec::new())
    }
}
