import { list } from 'isbot'

/**
 * isbot asks one question: is this no browser with a person? Ours is finer, so its list is taken apart. These of its
 * patterns know a text by its shape, or by the name of a tool, and do not make somebody a crawler; all others do, also
 * those of later versions.
 */
export const NO_NAMES: readonly string[] = [
  // Shapes: short, without a comment, without spaces.
  ';\\s\\w+;$',
  '\\(\\)',
  '\\b\\w+/1\\.0;',
  '\\|',
  '^[<\\(;]',
  '^[\\w \\.\\-\\(?:\\):%]+(?:/v?\\d+(?:\\.\\d+)?(?:\\.\\d{1,10})*?)?(?:,|$)',
  '^[\\w\\-]+/[\\w]+$',
  '^[^ ]{50,}$',
  '^\\d+\\b',
  '^\\w+/[\\w\\(\\)]*$',
  '^\\w+/\\d\\.\\d\\s\\([\\w@]+\\)$',
  '^mozilla/\\d\\.\\d\\s[\\w\\.-]+$',
  '^mozilla/\\d\\.\\d\\s\\((?:compatible;)?(?:\\s?[\\w\\d-.]+[\\s/]\\d+\\.\\d+)?\\)$',
  // Tools that ask for whatever somebody tells them to.
  '(?<!lib)http',
  '\\bperl\\b',
  '^apache/',
  '^client/',
  '^custom',
  '^jetty/',
  '^php',
  '^postman',
  '^python',
  '^rest',
  '^stape/',
  '^wget',
  '^wordpress',
  'agent\\b',
  'java(?!;)',
  'library',
  'node\\b',
  'proxy',
  'server',
  // Browsers that a program drives: `HEADLESS`.
  'cypress/',
  'headless',
  'phantomjs',
  'playwright',
  'selenium',
]

/** `(+https://...)`: who gives a page to read about it says what it is. */
const ADDRESS = 'https?://|\\+http|\\+?www\\.'

/** Those that isbot does not know. */
const OURS = [
  'ia_archiver',
  'externalagent',
  'externalfetcher',
  '^cohere-ai',
  '-user/\\d',
  'expanse',
  'zgrab',
  'masscan',
]

export const CRAWLER = new RegExp(
  [...list.filter((pattern) => !NO_NAMES.includes(pattern)), ADDRESS, ...OURS].join('|'),
  'i'
)

export const HEADLESS =
  /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress\/|jsdom|happy-dom|htmlunit/i

/** HTTP clients by how they begin, and servers that hand on what their visitors did. */
export const LIBRARY =
  /^(?:aiohttp|akka-http|apache-httpclient|axios|bun\/|curl|dart|deno\/|faraday|fasthttp|go-http-client|got[ /(]|guzzle|http_request|httpie|httpx|insomnia|java\/|jakarta|ktor|libcurl|libwww|lwp|node|okhttp|open-?api|perl|php|postman|python|reqwest|resty|restsharp|ruby|rust|stape|superagent|symfony|typhoeus|undici|unirest|urllib|wget|winhttp|wordpress)|powershell\//i

/** The name of a phone is no claim: there are models called Discovery, and makers called Cubot. */
export const MODEL = /(Android [\d.]+;)(?: [a-z]{2}[-_][a-z]{2};)? [^;()]{1,64}?(?=\)| Build\/)/i

/** The browser of a phone, or the one inside of an app. */
export const PHONE = /\((?:iPhone|iPad|Linux; Android)[^)]*\) AppleWebKit\/.*\bMobile\b/

/**
 * People read news in apps and come from there by ads: `SmartNews/23.12`, `NewsArticle/9.4`. isbot takes the words for what
 * collects news.
 */
export const NEWS_APP =
  /\b(?![\w.]*(?:bot|fetch|crawl|spider))[\w.]*(?:news|feed)[\w.]*(?:\/[\w.]+)?/gi
