import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { canSendMail, linkBase } from '#config/mail'
import EndpointMail from '#app/deliveries/mails/endpoint_mail'
import { managersOf, type EndpointOfSite } from '#app/deliveries/queries/endpoint_state'

/** Mail that cannot be sent holds nothing up: what it says is on the page, too. */
export async function mailManagers(
  { siteId, workspaceId, destinationId, name, domain }: EndpointOfSite,
  { isDisabled, problem }: { isDisabled: boolean; problem: string }
) {
  if (!canSendMail()) return
  const url = `${linkBase}/sites/${siteId}/webhooks/${destinationId}`
  for (const to of await managersOf(workspaceId)) {
    try {
      await mail.send(new EndpointMail(to, { name, domain, isDisabled, problem, url }))
    } catch (err) {
      logger.error({ err, endpoint: destinationId }, 'a mail about a webhook was not sent')
    }
  }
}
