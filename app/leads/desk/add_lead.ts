import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { toE164 } from '#app/shared/phone_number'
import { deskSite } from '#app/leads/desk/queries/desk_site'
import { writeNote } from '#app/leads/desk/queries/lead_notes'
import { KnownNumber, NoNumber } from '#app/leads/desk/exceptions'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { atDesk, leadAsItIs } from '#app/leads/desk/change_lead'
import { insertLead, leadOfNumber, takeNumber } from '#app/leads/desk/queries/insert_lead'
import { shownLead } from '#app/leads/desk/shown_lead'

export interface ToldLead {
  name: string | null
  number: string | null
  note: string | null
}

/** A lead that somebody writes down. Throws `E_KNOWN_NUMBER` with the lead that has this number already. */
export function addLead(person: ActingPerson, siteId: string, { name, number, note }: ToldLead) {
  return atDesk(person, siteId, async (desk, changed) => {
    const { trx } = desk
    const site = await deskSite(trx, siteId)
    const phoneNumber = number === null ? null : toE164(number, site.country)
    if (number !== null && phoneNumber === null) throw new NoNumber()
    const known = phoneNumber && (await leadOfNumber(trx, siteId, phoneNumber))
    if (known) throw new KnownNumber(known)

    const now = clock.now()
    const id = uuidv7(now.getTime())
    await insertLead(trx, siteId, { id, name, phoneNumber, at: now })
    if (phoneNumber && !(await takeNumber(trx, siteId, phoneNumber, id))) {
      throw new KnownNumber((await leadOfNumber(trx, siteId, phoneNumber))!)
    }
    if (note) await writeNote(trx, siteId, id, note, { id: person.id, name: nameOf(person) })
    changed.push(id)
    return shownLead(await leadAsItIs(desk, id))
  })
}
