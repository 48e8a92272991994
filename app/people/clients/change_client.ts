import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import type { ActingPerson } from '#app/shared/person'
import type { ClientSection } from '#app/shared/client_sections'
import { inWorkspace, NotFound, type Entered } from '#app/shared/tenant_db'
import { ensureMayGive } from '#app/people/policies/people_policy'
import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'
import { clientsOfWorkspace, type Client } from '#app/people/clients/clients_of_workspace'
import { sitesOfWorkspace } from '#app/people/clients/sites_of_workspace'

interface NewGrant {
  siteId: string
  sections: ClientSection[]
}

/** All that the client sees from now on; open pages hear nothing more of what is gone. */
export async function changeClient(
  person: ActingPerson,
  workspaceId: string,
  userId: string,
  grants: NewGrant[]
) {
  const changed = await changing(person, workspaceId, userId, async ({ trx }, client) => {
    const sites = await sitesOfWorkspace(trx, workspaceId)
    const nameOf = (id: string) => sites.find((site) => site.id === id)?.name
    if (!grants.every(({ siteId }) => nameOf(siteId))) throw new NotFound()
    await trx.rawQuery('DELETE FROM site_grants WHERE user_id = ? AND site_id <> ALL (?)', [
      userId,
      grants.map(({ siteId }) => siteId),
    ])
    for (const { siteId, sections } of grants) {
      await trx.rawQuery(
        `INSERT INTO site_grants (site_id, user_id, sections, since) VALUES (?, ?, ?, ?)
         ON CONFLICT (site_id, user_id) DO UPDATE SET sections = excluded.sections`,
        [siteId, userId, sections, clock.now()]
      )
    }
    await record(trx, {
      action: 'clients.changed',
      subject: client.email,
      before: seen(client.grants.map(({ siteName, sections }) => [siteName, sections])),
      after: seen(grants.map(({ siteId, sections }) => [nameOf(siteId)!, sections])),
    })
  })
  await endUnwelcomeStreams()
  return changed
}

/** The client sees nothing of the workspace any more. */
export async function withdrawClient(person: ActingPerson, workspaceId: string, userId: string) {
  const gone = await changing(person, workspaceId, userId, async ({ trx }, client) => {
    await trx.rawQuery('DELETE FROM site_grants WHERE user_id = ?', [userId])
    await record(trx, {
      action: 'clients.withdrawn',
      subject: client.email,
      before: seen(client.grants.map(({ siteName, sections }) => [siteName, sections])),
    })
  })
  await endUnwelcomeStreams()
  return gone
}

function changing(
  person: ActingPerson,
  workspaceId: string,
  userId: string,
  work: (entered: Entered, client: Client) => Promise<void>
): Promise<Client> {
  return inWorkspace(person.id, workspaceId, async (entered) => {
    await ensureMayGive(person, entered.role, 'client')
    const clients = await clientsOfWorkspace(entered.trx)
    const client = clients.find((one) => one.userId === userId)
    if (!client) throw new NotFound()
    await work(entered, client)
    return client
  })
}

/** As it stands in the audit log. */
const seen = (grants: [site: string, sections: ClientSection[]][]) => Object.fromEntries(grants)
