import { pluginRegistry } from '#app/plugins/registry'
import type { KnownSite } from '#app/sites/site_registry'
import { answering, choiceOf } from '#app/plugins/chosen_plugin'
import { acceptedCall } from '#app/calls/providers/accepted_call'
import type {
  CallProvider,
  ProviderCall,
  ProviderRequest,
} from '#app/plugins/contracts/call_provider'

/** `call` is null when the request is about something else. */
export type ProviderVerdict = { isGenuine: false } | { isGenuine: true; call: ProviderCall | null }

/** Null: the plugin has failed, and the request may come again. */
type SiteProvider = (request: ProviderRequest) => ProviderVerdict | null

/** Lives as long as what we know of the site: a change of settings brings a new `KnownSite`. */
const known = new WeakMap<KnownSite, Map<string, SiteProvider | null>>()

/** The provider of this name, guarded. Null when it is not installed, or the site has not switched it on. */
export function providerOf(site: KnownSite, name: string): SiteProvider | null {
  const providers = known.get(site) ?? new Map<string, SiteProvider | null>()
  known.set(site, providers)
  let provider = providers.get(name)
  if (provider === undefined) {
    provider = made(site, name)
    if (provider) providers.set(name, provider)
  }
  return provider
}

/** Is there a provider of this name at all? */
export const isCallProvider = (name: string) => Boolean(pluginRegistry.find('call-provider', name))

function made(site: KnownSite, name: string): SiteProvider | null {
  const plugin = pluginRegistry.find('call-provider', name)
  if (!plugin || !choiceOf(site, plugin)?.isEnabled) return null
  return answering<'call-provider', ProviderRequest, ProviderVerdict>(
    site,
    {
      kind: 'call-provider',
      call: (provider: CallProvider, request) => {
        const isGenuine = provider.verify(request)
        return isGenuine === true ? { isGenuine, call: provider.read(request) } : { isGenuine }
      },
      accept: acceptedVerdict,
    },
    plugin
  )
}

function acceptedVerdict({ isGenuine, call }: any): ProviderVerdict | null {
  if (isGenuine === false) return { isGenuine }
  if (isGenuine !== true) return null
  if (call === null) return { isGenuine, call: null }
  const accepted = acceptedCall(call)
  return accepted && { isGenuine, call: accepted }
}
