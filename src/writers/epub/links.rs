//! Which link targets go into a book: web and mail addresses that every URL parser reads the same way.

/// The target as a valid URL, or none when it is no `http`, `https` or `mailto` address. What may not
/// stand in a URL is percent-encoded; a target that stays doubtful (a host of other scripts, user names) is none.
pub fn href(target: &str) -> Option<String> {
    let (scheme, rest) = target.trim().split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
            is_authority(authority).then(|| format!("{scheme}://{authority}{}", encoded(path)))
        }
        "mailto" => {
            let (user, host) = rest.split('?').next()?.split_once('@')?;
            (!user.is_empty() && is_host(host)).then(|| format!("mailto:{}", encoded(rest)))
        }
        _ => None,
    }
}

fn is_authority(authority: &str) -> bool {
    match authority.split_once(':') {
        Some((host, port)) => is_host(host) && port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok(),
        None => is_host(authority),
    }
}

/// An ASCII host name, or an IPv4 address of four numbers. Encoded names of other scripts (`xn--`) can be
/// malformed in ways that only a full decoder sees.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        let inside = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let edges = !label.starts_with('-') && !label.ends_with('-') && !label.to_ascii_lowercase().starts_with("xn--");
        !label.is_empty() && label.len() <= 63 && inside && edges
    };
    let is_octet = |label: &&str| label.parse::<u8>().is_ok_and(|n| n.to_string() == **label);
    let numeric = labels.last().is_some_and(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    match numeric {
        true => labels.len() == 4 && labels.iter().all(is_octet),
        false => host.len() <= 253 && labels.iter().all(is_label),
    }
}

/// Path, query and fragment with everything percent-encoded that RFC 3986 does not allow there.
fn encoded(rest: &str) -> String {
    let mut out = String::with_capacity(rest.len());
    let mut in_fragment = false;
    for (at, byte) in rest.bytes().enumerate() {
        let is_escape = || rest.as_bytes().get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        let allowed = match byte {
            b'#' => !std::mem::replace(&mut in_fragment, true),
            b'%' => is_escape(),
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        match allowed {
            true => out.push(char::from(byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::href;

    #[test]
    fn web_and_mail_addresses_become_valid_urls() {
        assert_eq!(href("HTTPS://example.org/a b/图.html?q=报#一#二").unwrap(), {
            "https://example.org/a%20b/%E5%9B%BE.html?q=%E6%8A%A5#%E4%B8%80%23%E4%BA%8C"
        });
        assert_eq!(href("http://192.0.2.7:8080/100%").unwrap(), "http://192.0.2.7:8080/100%25");
        assert_eq!(href("mailto:desk@example.org").unwrap(), "mailto:desk@example.org");
    }

    #[test]
    fn everything_else_is_no_link() {
        for target in [
            "",
            "#top",
            "../a.html",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/hosts",
            "http:/x",
            "http://",
            "http://a b/",
            "http://例子.测试/",
            "http://1.2.3.999/",
            "http://u:p@example.org/",
            "http://-a/",
            "mailto:",
            "mailto:@x",
        ] {
            assert_eq!(href(target), None, "{target}");
        }
    }
}
