import db from '@adonisjs/lucid/services/db'
import { isWithin } from '#app/shared/urls'

/** For each host the sites that take events of its pages: more than one, where several say that it is theirs. */
export async function sitesOfHosts(hosts: string[]): Promise<Map<string, string[]>> {
  const names = [...new Set(hosts.flatMap(withParents))]
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { id: string; domain: string; extra_origins: string[] }[] }>(
      `SELECT id, domain, extra_origins FROM sites
        WHERE removed_at IS NULL AND (domain = ANY (?::text[]) OR extra_origins && ?::text[]) ORDER BY id LIMIT 200`,
      [names, names]
    )
  return new Map(
    hosts.map((host) => [
      host,
      rows
        .filter((row) => [row.domain, ...row.extra_origins].some((entry) => isWithin(host, entry)))
        .map(({ id }) => id),
    ])
  )
}

/** `shop.example.com`, `example.com`: what could stand in the settings of a site. */
function withParents(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, i) => labels.slice(i).join('.')).slice(0, 8)
}
