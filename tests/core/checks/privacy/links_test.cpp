#include "privacy/links.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "text/utf.hpp"

namespace {

using takt::privacy::HostFault;

struct HostRow {
  std::u16string_view url, host;
};
constexpr HostRow kHosts[] = {
    {u"https://www.Example.com/a?b#c", u"www.example.com"},
    {u"http://user:pass@example.com:8080/", u"example.com"},
    {u"example.com/path", u"example.com"},
    {u"https://[2001:db8::1]:443/x", u"[2001:db8::1]"},
    {u"https://[2001:db8", u""},
    {u"https://пример.рф.", u"пример.рф"},
    {u"https://", u""},
    {u"https://a b", u""},
};

struct FaultRow {
  std::u16string_view host;
  HostFault fault;
};
constexpr FaultRow kFaults[] = {
    {u"example.com", HostFault::kNone},
    {u"почта.рф", HostFault::kNone},  // one alphabet, and letters that no Latin one looks like
    {u"ссср.рф", HostFault::kNone},   // all of them look-alikes, but before an ending of their own
    {u"åhlens.se", HostFault::kNone},
    {u"1.2.3.example.com", HostFault::kNone},
    {u"203.0.113.7", HostFault::kRawAddress},
    {u"[2001:db8::1]", HostFault::kRawAddress},
    {u"xn--80ak6aa92e.com", HostFault::kPunycode},
    {u"раураl.com", HostFault::kLookAlike},  // Cyrillic but for the last letter
    {u"аррӏе.com", HostFault::kLookAlike},   // Cyrillic altogether
    {u"", HostFault::kNone},
};

struct InternalRow {
  std::u16string_view host;
  bool internal;
};
constexpr InternalRow kInternal[] = {
    {u"10.0.0.7", true},           {u"172.16.1.1", true},         {u"172.32.1.1", false}, {u"192.168.1.1", true},
    {u"8.8.8.8", false},           {u"localhost", true},          {u"wiki.corp", true},   {u"printer.local", true},
    {u"jira.firm.example", true},  {u"jira.com", false},          {u"sentry.io", false},  {u"example.com", false},
    {u"intranet.kommun.se", true}, {u"local.example.com", false}, {u"[fe80::1]", true},   {u"", false},
};

struct OwnerRow {
  std::u16string_view host, owner;
};
constexpr OwnerRow kOwners[] = {
    {u"www.example.com", u"example.com"},
    {u"a.b.example.co.uk", u"example.co.uk"},
    {u"example.com", u"example.com"},
    {u"localhost", u"localhost"},
    {u"co.uk", u"co.uk"},
    {u"", u""},
};

std::string shown(std::u16string_view text) { return takt::text::to_utf8(text); }

}  // namespace

BOOST_AUTO_TEST_SUITE(privacy_links)

BOOST_AUTO_TEST_CASE(the_host_of_a_url) {
  for (const HostRow& row : kHosts) BOOST_CHECK_MESSAGE(takt::privacy::host_of(row.url) == row.host, shown(row.url));
}

BOOST_AUTO_TEST_CASE(what_is_suspicious_about_a_host) {
  for (const FaultRow& row : kFaults)
    BOOST_CHECK_MESSAGE(takt::privacy::fault_of(row.host) == row.fault, shown(row.host));
}

BOOST_AUTO_TEST_CASE(hosts_of_a_firms_own_network) {
  for (const InternalRow& row : kInternal)
    BOOST_CHECK_MESSAGE(takt::privacy::is_internal(row.host) == row.internal, shown(row.host));
}

BOOST_AUTO_TEST_CASE(whose_host_it_is) {
  for (const OwnerRow& row : kOwners)
    BOOST_CHECK_MESSAGE(takt::privacy::owner_of(row.host) == row.owner, shown(row.host));
}

BOOST_AUTO_TEST_CASE(hosts_that_look_alike_have_one_skeleton) {
  using takt::privacy::skeleton;
  BOOST_CHECK(skeleton(u"paypa1.com") == skeleton(u"paypal.com"));
  BOOST_CHECK(skeleton(u"раураl.com") == skeleton(u"paypal.com"));
  BOOST_CHECK(skeleton(u"rnicrosoft.com") == skeleton(u"microsoft.com"));
  BOOST_CHECK(skeleton(u"g00gle.com") == skeleton(u"google.com"));
  BOOST_CHECK(skeleton(u"example.com") != skeleton(u"exemple.com"));
}

BOOST_AUTO_TEST_SUITE_END()
