import type { DemoSite } from '#app/demo/demo_site'
import { austinRoofer } from '#app/demo/catalogue/austin_roofer'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { sydneySolar } from '#app/demo/catalogue/sydney_solar'
import { torontoPhysio } from '#app/demo/catalogue/toronto_physio'
import { londonPlumber } from '#app/demo/catalogue/london_plumber'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import { lyonPhotographer } from '#app/demo/catalogue/lyon_photographer'
import { saoPauloLocksmith } from '#app/demo/catalogue/sao_paulo_locksmith'

/** The clients of the demo agency: from busy to silent, on four continents. All names and numbers are made up. */
export const DEMO_SITES: DemoSite[] = [
  istanbulDentist,
  londonPlumber,
  sydneySolar,
  austinRoofer,
  berlinLawyer,
  saoPauloLocksmith,
  lyonPhotographer,
  torontoPhysio,
]
