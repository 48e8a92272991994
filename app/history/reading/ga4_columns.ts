/** Names of columns in reports, explorations and the API, in the languages in which people here use it; the best first. */
const COLUMNS = {
  day: ['date', 'datum', 'tarih', 'fecha', 'data'],
  /** Counted from the first day of the report on. */
  nthDay: ['nthday', 'ngun', 'ntertag', 'niemejour'],
  source: [
    'sessionsourcemedium',
    'sourcemedium',
    'sessionsource',
    'sessionmanualsource',
    'source',
    'sessiondefaultchannelgroup',
    'sessionprimarychannelgroupdefaultchannelgroup',
    'sessionprimarychannelgroup',
    'firstusersourcemedium',
    'sitzungquellemedium',
    'quellemedium',
    'oturumkaynagiaraci',
    'kaynakarac',
    'sourcesupportdelasession',
    'fuentemediodelasesion',
  ],
  page: [
    'landingpage',
    'landingpagequerystring',
    'pagepathandscreenclass',
    'pagepath',
    'pagepathquerystring',
    'zielseite',
    'seitenpfadundbildschirmklasse',
    'acilissayfasi',
    'sayfayoluveekransinifi',
    'pagededestination',
    'paginadedestino',
  ],
  visits: ['sessions', 'visits', 'sitzungen', 'oturumlar', 'oturumsayisi', 'sesiones', 'sessioni'],
  visitors: [
    'totalusers',
    'users',
    'activeusers',
    'nutzergesamt',
    'gesamtzahldernutzer',
    'aktivenutzer',
    'nutzer',
    'toplamkullanicisayisi',
    'toplamkullanicilar',
    'etkinkullanicisayisi',
    'etkinkullanicilar',
    'kullanicilar',
    'nombretotaldutilisateurs',
    'utilisateursactifs',
    'totaldeusuarios',
    'usuariostotales',
    'usuariosactivos',
  ],
  pageViews: [
    'views',
    'screenpageviews',
    'pageviews',
    'aufrufe',
    'seitenaufrufe',
    'goruntulemesayisi',
    'goruntulemeler',
    'vues',
    'vistas',
    'visualizaciones',
  ],
  conversions: [
    'keyevents',
    'conversions',
    'schlusselereignisse',
    'onemlietkinlikler',
    'evenementscles',
    'eventosclave',
  ],
} as const

export type Ga4Columns = Record<keyof typeof COLUMNS, number>

/** Where a head has which column; -1 for none. */
export function ga4Columns(head: string[]): Ga4Columns {
  const names = head.map(nameOfColumn)
  const found = Object.entries(COLUMNS).map(([key, known]) => {
    const name = known.find((one) => names.includes(one))
    return [key, name === undefined ? -1 : names.indexOf(name)]
  })
  return Object.fromEntries(found)
}

/** `Session source / medium` and `sessionSourceMedium` are one; accents make no difference. */
function nameOfColumn(name: string) {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]/g, '')
}
