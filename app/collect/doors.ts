import type { Door } from '#app/collect/door'
import { atSyncDoor } from '#app/collect/sync_door'
import { atNumberDoor } from '#app/collect/number_door'
import { atProviderDoor } from '#app/collect/provider_door'
import { atCallEventDoor } from '#app/collect/call_event_door'

/** All public doors, the busiest first. */
export const doors: Door[] = [atSyncDoor, atNumberDoor, atCallEventDoor, atProviderDoor]
