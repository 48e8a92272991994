import vine from '@vinejs/vine'
import { isUuid } from '#app/shared/ids'
import { isInstantText } from '#app/shared/is_instant_text'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { auditLines } from '#app/people/api/queries/audit_lines'
import { idField, instantField, siteIdField, textField } from '#app/api/fields'
import { badCursor, cursorAt, keyIn, limitOf, pageFields, pageFrom, pageOf } from '#app/api/page'

const lineObject = vine.object({
  id: idField('log'),
  at: instantField(),
  actor: textField(),
  actor_id: idField('user').nullable(),
  site_id: siteIdField().nullable(),
  action: textField(),
  subject: textField(),
  before: vine.record(vine.any()).nullable(),
  after: vine.record(vine.any()).nullable(),
})

export const auditOperations = [
  operation({
    name: 'audit.list',
    method: 'GET',
    path: '/workspaces/:workspace/audit',
    summary: 'Who did what in a workspace, the latest first',
    description: 'For owners and admins.',
    scope: 'audit:read',
    deeds: ['audit.index', 'audit.export'],
    query: vine.create(pageFields()),
    answer: pageOf(lineObject),
    async run({ person, workspaceId, query }) {
      const after = keyIn(query.cursor, 2)
      if (after && !(isInstantText(after[0]) && isUuid(after[1]))) throw badCursor()
      const limit = limitOf(query)
      const lines = await auditLines(person.id, workspaceId, after, limit + 1)
      return pageFrom(
        lines,
        limit,
        ({ place, id }) => cursorAt(place, id),
        (line) => ({
          id: outwardId('log', line.id),
          at: line.at.toISOString(),
          actor: line.actor,
          actor_id: line.userId && outwardId('user', line.userId),
          site_id: line.sitePublicId && `site_${line.sitePublicId}`,
          action: line.action,
          subject: line.subject,
          before: line.before,
          after: line.after,
        })
      )
    },
  }),
]
