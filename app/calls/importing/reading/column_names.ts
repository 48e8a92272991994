import type { Field, Mapping } from '#app/calls/importing/reading/mapping'

/**
 * What exports call their columns, the surest name first: CallRail, WhatConverts, Twilio, 3CX, Asterisk, FreePBX, FRITZ!Box and
 * what people write themselves. Compared in lower case, with one space for whatever is no letter and no digit.
 */
const NAMES: Record<Field, string> = {
  ownId:
    'call sid|sid|call id|callid|uniqueid|unique id|lead id|external id|resource id|call uuid|uuid|id|arama kimligi|kimlik',
  calledAt:
    'start time|start time utc|called at|call start|call start time|call time|calldate|date created|date time|' +
    'datetime|timestamp|created at|started at|date|call date|datum|zeitpunkt|anrufzeit|start|' +
    'arama zamani|arama tarihi|baslangic zamani|baslangic|zaman|tarih|tarih saat',
  time: 'time|time of day|call time|uhrzeit|zeit|saat|arama saati',
  number:
    'customer phone number|caller number|caller phone number|caller phone|caller id number|phone number|' +
    'contact phone number|lead phone number|customer number|calling number|from number|from|src|source number|' +
    'caller id|callerid|caller|clid|phone|rufnummer|anrufer|telefonnummer|telefon|nummer|number|' +
    'arayan numara|arayan|telefon numarasi|musteri numarasi|numara',
  dialled:
    'tracking number|tracking phone number|dialled number|dialed number|called number|number called|to number|to|dst|' +
    'destination number|destination|did|eigene rufnummer|angerufene nummer|zielrufnummer|' +
    'aranan numara|aranan',
  duration:
    'duration seconds|duration sec|duration s|call duration seconds|call duration|talk time|talking|billsec|' +
    'duration|length|call length|dauer|gesprachsdauer|sure|arama suresi|konusma suresi',
  status:
    'lead status|qualified|quotable|lead quality|lead|qualification|status|bewertung|durum|nitelikli|sonuc',
  direction: 'direction|call direction|call type|typ|type|richtung|yon|arama yonu|tur',
  reference: 'reference code|reference|ref code|ref|referenz|code|referans kodu|referans|kod',
}

/** By the names in the first row. A column is one thing only; the fields that come first choose first. */
export function columnNamed(header: readonly string[]): Mapping['columns'] {
  const named = header.map(normal)
  const columns: Mapping['columns'] = {}
  for (const field of Object.keys(NAMES) as Field[]) {
    const taken = Object.values(columns)
    const found = NAMES[field]
      .split('|')
      .map((name) => named.findIndex((one, at) => one === name && !taken.includes(at)))
      .find((at) => at >= 0)
    if (found !== undefined) columns[field] = found
  }
  return columns
}

function normal(name: string) {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
