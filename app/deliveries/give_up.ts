import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import db from '@adonisjs/lucid/services/db'
import { announce } from '#app/deliveries/queries/announce'
import { mailManagers } from '#app/deliveries/mail_managers'
import { judgeFailing } from '#app/deliveries/policy/giving_up'
import { endpointState } from '#app/deliveries/payloads/endpoint_state'
import type { Failing } from '#app/deliveries/queries/record_attempts'
import {
  disableEndpoint,
  markWarned,
  type EndpointKey,
  type TroubledEndpoint,
} from '#app/deliveries/queries/endpoint_state'

/** Warns of what has been failing for days, and switches off what has been for longer. Of each its people hear once. */
export async function judgeLongFailing(failing: Failing[]) {
  const now = clock.now()
  for (const one of failing) {
    const judgement = judgeFailing(one.failingSince, one.warnedAt, now)
    if (judgement === null) continue
    const isDisabled = judgement === 'disable'
    const reason = `Nothing was taken for five days. The last time: ${one.problem}`
    const endpoint = isDisabled ? await disableEndpoint(one, reason) : await markWarned(one, now)
    if (endpoint) await tell(endpoint, isDisabled, one.failingSince, one.problem)
  }
}

/** It will take nothing more until a person does something. */
export async function giveUpOn(key: EndpointKey, problem: string) {
  const endpoint = await disableEndpoint(key, problem)
  if (endpoint) await tell(endpoint, true, clock.now(), problem)
}

async function tell(endpoint: TroubledEndpoint, isDisabled: boolean, since: Date, problem: string) {
  const at = clock.now()
  const { site, destinationId, name } = endpoint
  if (site) {
    const message = endpointState(
      {
        type: isDisabled ? 'endpoint.disabled' : 'endpoint.failing',
        site,
        endpoint: { id: destinationId, name },
        failingSince: since,
        problem,
        at,
      },
      uuidv7(at.getTime())
    )
    // It takes nothing, so it would not take this either; and a person would read of "another endpoint".
    await announce(db.connection('service'), [message], { except: destinationId })
  }
  await mailManagers(endpoint, { isDisabled, problem })
}
