import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { KINDS } from '#app/audit/audit_filter'
import { auditPage } from '#app/audit/audit_page'
import { asDownload } from '#app/shared/as_download'
import { ensureMayExport, exportAudit } from '#app/audit/export_audit'
import ToldDeedTransformer from '#app/audit/transformers/told_deed_transformer'

/** What people did to a workspace. */
export default class AuditController {
  async index({ auth, params, request, inertia, i18n }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const { deeds, filter, people, ...page } = await auditPage(
      id,
      params.workspace,
      request.qs(),
      i18n
    )
    return inertia.render('workspaces/audit', {
      ...page,
      filter: { ...filter },
      people: people.map((person) => ({ ...person })),
      kinds: KINDS.map((kind) => ({ id: kind, name: i18n.t(`server.audit.kinds.${kind}`) })),
      deeds: ToldDeedTransformer.transform(deeds),
    })
  }

  async export({ auth, params, request, response, i18n }: HttpContext) {
    const { id: userId } = auth.getUserOrFail()
    const asked = { userId, workspaceId: params.workspace as string, query: request.qs() }
    await ensureMayExport(asked)
    asDownload(response, { name: 'audit-log.csv' })
    return response.stream(Readable.from(exportAudit(asked, i18n)))
  }
}
