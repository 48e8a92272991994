import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Refuses what no person does: crawlers, pages loaded ahead, and, where you set a limit, visitors faster than a hand.':
      'Bir insanın yapmadığını reddeder: tarama botları, önceden yüklenen sayfalar ve sınır koyarsanız insan elinden hızlı ziyaretçiler.',
    'Refuse crawlers': 'Tarama botlarını reddet',
    'Search engines, AI crawlers, link previews and monitors that say what they are.':
      'Ne olduğunu söyleyen arama motorları, yapay zekâ botları, bağlantı önizlemeleri ve izleme araçları.',
    'Refuse headless browsers': 'Görünmez tarayıcıları reddet',
    'Browsers that a program drives. Leave this off while you test your own pages with one.':
      'Bir programın yönettiği tarayıcılar. Kendi sayfalarınızı böyle deniyorsanız kapalı bırakın.',
    'Refuse programs': 'Programları reddet',
    'curl, Python, Node and the like, and whoever says nothing. Leave this off when a server of yours sends events.':
      'curl, Python, Node ve benzerleri ile hiçbir şey söylemeyenler. Bir sunucunuz olay gönderiyorsa kapalı bırakın.',
    'Refuse pages loaded ahead': 'Önceden yüklenen sayfaları reddet',
    'A browser that prepares a page before anybody opens it says so.':
      'Bir sayfayı kimse açmadan hazırlayan tarayıcı bunu söyler.',
    'Events of one visitor in a minute': 'Bir ziyaretçinin dakikadaki olayları',
    'What comes beyond that is not stored; no person does more than some hundreds. 0: no limit.':
      'Bunun üzerinde gelen saklanmaz; hiç kimse birkaç yüzden fazlasını yapmaz. 0: sınır yok.',
  },
}
