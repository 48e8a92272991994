import vine from '@vinejs/vine'
import { messages, plan } from '#app/traffic/funnels/validators/funnel_validator'

/** The same for programs, which write as the rest of the API is written. */
export const apiFunnel = vine.create({
  name: plan.name.clone(),
  steps: plan.steps.clone(),
  within_days: plan.withinDays.clone().optional(),
})

export const apiFunnelChanges = vine.create({
  name: plan.name.clone().optional(),
  steps: plan.steps.clone().optional(),
  within_days: plan.withinDays.clone().optional(),
})

for (const validator of [apiFunnel, apiFunnelChanges]) validator.messagesProvider = messages
