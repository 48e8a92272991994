import { DEMO_EMAIL, type DemoWorkspace } from '#app/demo/demo_workspace'
import type { LiveFigures } from '#app/demo/live/live_traffic'
import type { Progress } from '#app/demo/make_demo'

const number = (value: number) => value.toLocaleString('en')

/** What is there, a line a site. */
export function describeDemo({ sites }: DemoWorkspace): string {
  const rows = sites.map((site) => [
    site.isRemoved ? `${site.name} (removed)` : site.name,
    site.events ? `${number(site.events)} events` : 'no data yet',
    site.events ? `${number(site.sessions)} visits` : '',
    site.events ? `${number(site.visitors)} visitors` : '',
  ])
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i].length))) ?? []
  return rows
    .map(([name, ...figures]) =>
      ['', name.padEnd(widths[0]), ...figures.map((one, i) => one.padStart(widths[i + 1]))].join(
        '  '
      )
    )
    .map((line) => line.trimEnd())
    .join('\n')
}

/** `password` null: it was printed when the demo was made, and only its hash was kept. */
export function howToLook(url: string, password: string | null): string {
  const forgotten = `the one that was printed then; for a new one: npm run ace -- user:reset-password --email ${DEMO_EMAIL}`
  return [
    `  Address   ${new URL('/sign-in', url)}`,
    `  E-mail    ${DEMO_EMAIL}`,
    `  Password  ${password ?? forgotten}`,
  ].join('\n')
}

export function describeProgress({ site, made, expected }: Progress): string {
  const percent = Math.min(100, Math.round((100 * made) / expected))
  return `${percent} %  Making visits of ${site}: ${number(made)} of about ${number(expected)}`
}

export function describeLive(figures: LiveFigures): string {
  const { visitors, events, conversions, waiting, trouble } = figures
  const now = `${number(visitors)} visitors on the sites now, ${number(events)} events sent, ${number(conversions)} conversions`
  if (trouble) return `${now}; ${waiting} wait: ${trouble}`
  return waiting ? `${now}, ${number(waiting)} waiting` : now
}
