vcl 4.1;

# Varnish as the edge of Souk. It keeps what Souk marks as public, serves it stale for a moment while it is fetched again or while Souk is
# away, and drops by key what Souk says has changed (SOUK_EDGE=varnish, SOUK_EDGE_URL=http://<this Varnish>).

backend souk {
  .host = "127.0.0.1";
  .port = "3000";
  .connect_timeout = 2s;
  .first_byte_timeout = 30s;
}

# Who may have things dropped: the servers of Souk.
acl souk_servers {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ souk_servers) {
      return (synth(403, "Forbidden"));
    }
    # Keys are letters, digits, underscores and slashes; whatever else comes would be a regular expression.
    if (req.http.Surrogate-Key !~ "^[A-Za-z0-9_/]+( [A-Za-z0-9_/]+)*$") {
      return (synth(400, "Surrogate-Key must name the keys"));
    }
    ban("obj.http.Surrogate-Key ~ (^|[[:space:]])(" + regsuball(req.http.Surrogate-Key, " ", "|") + ")([[:space:]]|$)");
    return (synth(200, "Purged"));
  }
  # Whoever is known gets answers of his own, and only storefronts have any that are for everybody.
  if ((req.method != "GET" && req.method != "HEAD") || req.url !~ "^/v1/storefront/" || req.http.Authorization || req.http.Souk-Store) {
    return (pass);
  }
  unset req.http.Cookie;
  return (hash);
}

sub vcl_hit {
  if (obj.ttl <= 0s) {
    set req.http.X-Edge = "stale";
  } else {
    set req.http.X-Edge = "hit";
  }
}

sub vcl_miss {
  set req.http.X-Edge = "miss";
}

sub vcl_pass {
  set req.http.X-Edge = "pass";
}

sub vcl_backend_response {
  # How long, and for how long stale, Cache-Control says: s-maxage and stale-while-revalidate.
  if (beresp.http.Cache-Control !~ "^public") {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
  # What is away is no answer: whoever has a stale one goes on serving it.
  if (beresp.status >= 500 && bereq.is_bgfetch) {
    return (abandon);
  }
}

sub vcl_backend_error {
  if (bereq.is_bgfetch) {
    return (abandon);
  }
}

sub vcl_deliver {
  set resp.http.X-Edge = req.http.X-Edge;
  # Names for edges only.
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Tag;
}
