import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Tells Meta (Facebook, Instagram) of leads, through its Conversions API. Never run against the real service so far.':
      'Potansiyel müşterileri Dönüşümler API’si üzerinden Meta’ya (Facebook, Instagram) bildirir. Şimdiye dek gerçek hizmetle hiç çalıştırılmadı.',
    'Dataset': 'Veri kümesi',
    'Its number: Events Manager, Data sources, Settings. It was called pixel before.':
      'Numarası: Events Manager, Data sources, Settings. Eskiden piksel deniyordu.',
    'Access token': 'Erişim belirteci',
    'Events Manager, Data sources, Settings, Conversions API, Generate access token.':
      'Events Manager, Data sources, Settings, Conversions API, Generate access token yolunda.',
    'Name of the event': 'Olayın adı',
    'One of Meta, such as Lead or Purchase, or the stage of a lead in your own words.':
      'Meta’nın Lead ya da Purchase gibi bir olayı ya da müşteri adayının sizin dilinizdeki aşaması.',
    'Code for tests': 'Deneme kodu',
    'Events Manager, Test events. Only for trying it out, which needs one. Meta keeps these events, too, and counts them.':
      'Events Manager, Test events yolunda. Yalnızca deneme için ve deneme onu gerektirir. Meta bu olayları da saklar ve sayar.',
    'Meta takes nothing that is older than seven days': 'Meta yedi günden eski olanı almaz',
    'Meta can only be tried out with a code for tests: put it into the settings':
      'Meta yalnızca bir deneme koduyla denenebilir: onu ayarlara yazın',
    'Meta answered with {status} and nothing that can be understood':
      'Meta {status} ile ve anlaşılmayan bir şeyle yanıt verdi',
    'Meta refused it: {detail}': 'Meta reddetti: {detail}',
  },
}
