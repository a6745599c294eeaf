#include "privacy/token_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace takt::privacy {

namespace {

constexpr TokenShape kShapes[] = {
    // Clouds
    {"AWS access key", "AKIA{16:u}"},
    {"AWS temporary key", "ASIA{16:u}"},
    {"Amazon Bedrock", "ABSK{100-140:b}"},
    {"Google API key", "AIza{35:w}"},
    {"Google OAuth secret", "GOCSPX-{28:w}"},
    {"Google OAuth token", "ya29.{20-250:w}"},
    {"Google refresh token", "1//0{30-120:w}"},
    {"Azure storage", "AccountKey={86:b}=="},
    {"Azure shared access", "SharedAccessKey={43:b}="},
    {"Alibaba Cloud", "LTAI{17-21:a}"},
    {"Tencent Cloud", "AKID{32:a}"},
    {"Yandex Cloud API key", "AQVN{35-38:w}"},
    {"Yandex Cloud IAM token", "t1.{40-250:w}.{86:w}"},
    {"Yandex OAuth", "y0_{50-60:w}"},
    {"Yandex Cloud static key", "YCAJ{21:w}"},
    {"Yandex Cloud secret", "YCM{37:w}"},
    {"DigitalOcean", "dop_v1_{64:h}"},
    {"DigitalOcean OAuth", "doo_v1_{64:h}"},
    {"DigitalOcean refresh token", "dor_v1_{64:h}"},
    {"Cloudflare origin key", "v1.0-{24:h}-{146:h}"},
    {"Fly.io", "FlyV1 fm{1:d}_{60-600:b}"},
    {"Heroku", "HRKU-AA{58:w}"},
    {"Netlify", "nfp_{36-40:a}"},
    {"Supabase", "sbp_{40:h}"},
    {"PlanetScale token", "pscale_tkn_{32-64:w}"},
    {"PlanetScale password", "pscale_pw_{32-64:w}"},
    {"Databricks", "dapi{32:h}"},
    {"Scaleway", "SCW{17:u}"},
    // Source hosting, packages, builds
    {"GitHub personal token", "ghp_{36:a}"},
    {"GitHub OAuth token", "gho_{36:a}"},
    {"GitHub user token", "ghu_{36:a}"},
    {"GitHub server token", "ghs_{36:a}"},
    {"GitHub refresh token", "ghr_{36-76:a}"},
    {"GitHub fine-grained token", "github_pat_{22:a}_{59:a}"},
    {"GitLab personal token", "glpat-{20-60:p}"},
    {"GitLab deploy token", "gldt-{20-60:w}"},
    {"GitLab runner token", "glrt-{20-60:p}"},
    {"GitLab trigger token", "glptt-{40:h}"},
    {"Atlassian", "ATATT3{150-220:p}"},
    {"Bitbucket", "ATBB{24-40:a}"},
    {"npm", "npm_{36:a}"},
    {"PyPI", "pypi-AgE{50-250:w}"},
    {"RubyGems", "rubygems_{48:h}"},
    {"crates.io", "cio{32:a}"},
    {"NuGet", "oy2{43:l}"},
    {"Docker Hub", "dckr_pat_{27:w}"},
    {"JFrog", "AKCp{69:a}"},
    {"SonarQube", "sqp_{40:h}"},
    {"SonarQube user token", "squ_{40:h}"},
    {"HashiCorp Vault", "hvs.{24-250:w}"},
    {"HashiCorp Vault batch token", "hvb.{100-300:w}"},
    {"Doppler", "dp.pt.{43:a}"},
    {"Pulumi", "pul-{40:h}"},
    {"Postman", "PMAK-{24:h}-{34:h}"},
    {"age", "AGE-SECRET-KEY-1{58:u}"},
    // Payment
    {"Stripe secret key", "sk_live_{20-250:a}"},
    {"Stripe test key", "sk_test_{20-250:a}"},
    {"Stripe restricted key", "rk_live_{20-250:a}"},
    {"Stripe webhook", "whsec_{32-80:b}"},
    {"Square token", "sq0atp-{22:w}"},
    {"Square secret", "sq0csp-{43:w}"},
    {"Braintree", "access_token$production${16:l}${32:h}"},
    {"Razorpay", "rzp_live_{14:a}"},
    {"Flutterwave", "FLWSECK-{32:h}-X"},
    {"Klarna", "klarna_live_api_{30-120:w}"},
    {"Plaid", "access-production-{8:h}-{4:h}-{4:h}-{4:h}-{12:h}"},
    {"Shopify app token", "shpat_{32:h}"},
    {"Shopify custom app", "shpca_{32:h}"},
    {"Shopify private app", "shppa_{32:h}"},
    {"Shopify shared secret", "shpss_{32:h}"},
    {"EasyPost", "EZAK{54:a}"},
    {"Shippo", "shippo_live_{40:h}"},
    // Chat and mail
    {"Slack bot", "xoxb-{20-200:w}"},
    {"Slack user", "xoxp-{20-200:w}"},
    {"Slack app", "xapp-{20-200:w}"},
    {"Slack refresh token", "xoxe-{20-200:w}"},
    {"Slack webhook", "hooks.slack.com/services/T{8-12:u}/B{8-12:u}/{20-30:a}"},
    {"Discord webhook", "discord.com/api/webhooks/{17-20:d}/{60-72:w}"},
    {"Telegram bot", ":AA{33:w}", true},
    {"Twilio", "SK{32:h}"},
    {"SendGrid", "SG.{22:w}.{43:w}"},
    {"Mailgun", "key-{32:h}"},
    {"Brevo", "xkeysib-{64:h}-{16:a}"},
    {"VK", "vk1.a.{80-250:w}"},
    {"Facebook", "EAACEdEose0cBA{20-200:a}"},
    // Others
    {"OpenAI project key", "sk-proj-{40-180:w}"},
    {"OpenAI key", "sk-{20:a}T3BlbkFJ{20:a}"},
    {"Anthropic", "sk-ant-{80-120:w}"},
    {"Hugging Face", "hf_{34:a}"},
    {"Replicate", "r8_{37:a}"},
    {"Groq", "gsk_{52:a}"},
    {"Perplexity", "pplx-{48:a}"},
    {"New Relic", "NRAK-{27:u}"},
    {"Grafana service account", "glsa_{32:a}_{8:h}"},
    {"Grafana Cloud", "glc_{32-200:b}"},
    {"Sentry", "sntryu_{64:h}"},
    {"Dynatrace", "dt0c01.{24:u}.{64:u}"},
    {"Linear", "lin_api_{40:a}"},
    {"Notion", "ntn_{40-50:a}"},
    {"Airtable", "pat{14:a}.{64:h}"},
    {"Figma", "figd_{40-60:w}"},
    {"Mapbox", "sk.eyJ{60-200:w}.{20-60:w}"},
    {"Contentful", "CFPAT-{43:w}"},
    {"JSON web token", "eyJ{10-2000:w}.eyJ{10-4000:w}.{20-1000:w}"},
};

// Three test keys of Stripe's manual and three web tokens of the format's own site. Keys that say EXAMPLE need no row.
constexpr std::uint64_t kDocumented[] = {
    0xddd19c486d095d84, 0x67e733c2f9035757, 0x9cba2b6f12fd10a4,
    0x15f87945422cbea3, 0x2e2380ac3dc2ea0b, 0x9aa63f3bc69917ad,
};

}  // namespace

std::span<const TokenShape> token_shapes() { return kShapes; }

bool is_documented_key(std::u16string_view value) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char16_t unit : value) hash = (hash ^ unit) * 0x100000001b3;
  return std::find(std::begin(kDocumented), std::end(kDocumented), hash) != std::end(kDocumented);
}

}  // namespace takt::privacy
