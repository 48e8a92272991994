import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { canSendMail, linkBase } from '#config/mail'
import { pathOf } from '#app/deliveries/scope'
import EndpointMail from '#app/deliveries/mails/endpoint_mail'
import { managersOf, type TroubledEndpoint } from '#app/deliveries/queries/endpoint_state'

/** Mail that cannot be sent holds nothing up: what it says is on the page, too. */
export async function mailManagers(
  { siteId, workspaceId, workspaceName, destinationId, name, site }: TroubledEndpoint,
  { isDisabled, problem }: { isDisabled: boolean; problem: string }
) {
  if (!canSendMail()) return
  const scope = siteId
    ? ({ kind: 'site', id: siteId } as const)
    : ({ kind: 'workspace', id: workspaceId } as const)
  const url = `${linkBase}${pathOf(scope)}/${destinationId}`
  const whose = siteId && site ? site.domain : workspaceName
  for (const to of await managersOf(workspaceId)) {
    try {
      await mail.send(new EndpointMail(to, { name, whose, isDisabled, problem, url }))
    } catch (err) {
      logger.error({ err, endpoint: destinationId }, 'a mail about a webhook was not sent')
    }
  }
}
