import { clock } from '#app/shared/clock'
import { hostOf } from '#app/plugins/host'
import { plainText } from '#app/plugins/plain_text'
import { pluginRegistry } from '#app/plugins/registry'
import { unseal, valuesOf } from '#app/plugins/sealed_settings'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { hideSecrets } from '#app/deliveries/hide_secrets'
import { holdingAt, unsealKeys } from '#app/deliveries/signing_keys'
import type { WaitingLane } from '#app/deliveries/queries/waiting_lanes'
import type {
  DeliveryResult,
  DestinationPlugin,
  OutwardMessage,
} from '#app/plugins/contracts/destination'

export type Deliver = (message: Omit<OutwardMessage, 'keys'>) => Promise<DeliveryResult>

type Config = Omit<WaitingLane, 'dueAt' | 'isDue' | 'changedAt' | 'name'>

/** The fetch of the host ends before that; this is for a plugin that waits for something else. */
const PATIENCE_MS = 20_000
const MAX_ANSWER = 2_000
const OUTCOMES = ['delivered', 'again', 'refused', 'needs_attention']

/** A destination as it is set up, ready to be called. It never throws, and what it says has no secrets in it. */
export function builtDestination(config: Config): Deliver {
  const plugin = pluginRegistry.find('destination', config.plugin)
  if (!plugin) return says('again', `The plugin "${config.plugin}" is not installed.`)
  const owner = { of: config.destinationId, kind: 'destination', plugin: plugin.name }
  const secrets = unseal(config.sealedSettings, owner)
  const keys = unsealKeys(config.sealedKeys, config.destinationId)
  if (!secrets || !keys) {
    return says(
      'needs_attention',
      'Its secrets cannot be opened: the key of the application has changed.'
    )
  }
  const hidden = Object.values(valuesOf(secrets))
  const hide = hideSecrets([...hidden, ...keys.map(({ value }) => value)])
  const settings = resolveSettings(plugin.settings, { ...config.settings, ...valuesOf(secrets) })
  try {
    const destination = plugin.create(settings, hostOf(config, plugin, null, hide))
    return async (message) => {
      const held = plugin.signs ? holdingAt(keys, clock.now()).map(({ value }) => value) : []
      return acceptedResult(
        await called(() => destination.deliver({ ...message, keys: held })),
        hide
      )
    }
  } catch (error) {
    return says('needs_attention', hide(plainText((error as Error)?.message)))
  }
}

function says(outcome: 'again' | 'needs_attention', problem: string): Deliver {
  return async () => ({ outcome, problem })
}

/** Throwing is the same as `again`. */
async function called(call: () => ReturnType<ReturnType<DestinationPlugin['create']>['deliver']>) {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), PATIENCE_MS)
  })
  try {
    return await Promise.race([call(), tooLong])
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { outcome: 'again', problem } satisfies DeliveryResult
  } finally {
    clearTimeout(timer)
  }
}

function acceptedResult(result: any, hide: (text: string) => string): DeliveryResult {
  if (!OUTCOMES.includes(result?.outcome)) {
    return { outcome: 'again', problem: 'The answer of the plugin does not keep the contract.' }
  }
  const { outcome, problem, afterSec, answer } = result
  const said = answer && {
    answer: { status: Number(answer.status), body: shownAnswer(hide(String(answer.body))) },
  }
  if (outcome === 'delivered') return { outcome, ...said }
  const wait = Number(afterSec) > 0 ? { afterSec: Number(afterSec) } : {}
  return { outcome, problem: hide(plainText(problem)), ...(outcome === 'again' && wait), ...said }
}

/** PostgreSQL stores no NUL and no half of a character. */
function shownAnswer(text: string) {
  return text.slice(0, MAX_ANSWER).toWellFormed().replaceAll('\0', '\ufffd')
}
