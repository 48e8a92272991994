import type { DemoSite } from '#app/demo/demo_site'

/** One page, one thought: WhatsApp, now. */
export const saoPauloLocksmith: DemoSite = {
  name: 'Chaveiro Paulista 24h',
  domain: 'chaveiropaulista.example',
  host: 'chaveiropaulista.example',
  timezone: 'America/Sao_Paulo',
  country: 'BR',
  currency: 'BRL',
  visitsPerDay: 5,
  growth: 1.35,
  rhythm: 'emergency',
  mobileShare: 0.9,
  languages: { 'pt-BR': 96, 'es-AR': 2, 'en-US': 2 },
  networks: {
    v4: ['189.62', '201.6', '189.100', '201.52', '177.28', '191.180'],
    v6: ['2804:431', '2804:18'],
  },
  sources: { google: 60, direct: 12, instagram: 8, facebook: 5, referral: 5, chatgpt: 4, bing: 2 },
  google: 'google.com.br',
  partners: ['guiadobairro.example'],
  campaigns: [
    {
      network: 'google',
      name: 'chaveiro-24h-zona-sul',
      id: '20093371845',
      landing: '/',
      keywords: ['chaveiro 24 horas', 'chaveiro perto de mim', 'abrir carro trancado'],
      visitsPerDay: 5,
      from: 0,
      isUntagged: true,
    },
  ],
  pages: [
    { path: '/', kind: 'home', weight: 12 },
    { path: '/abertura-de-carro', kind: 'service', weight: 4 },
    { path: '/troca-de-fechadura', kind: 'service', weight: 3 },
    { path: '/contato', kind: 'contact', weight: 2 },
  ],
  thanksPath: '/contato/obrigado',
  phone: '+551155550142',
  whatsapp: '+5511955550142',
  email: 'contato@chaveiropaulista.example',
  formId: 'orcamento',
  callsToAction: ['Chamar no WhatsApp', 'Ligar agora'],
  conversions: { whatsapp: 50, phone_call: 12, form_submit: 3 },
  appeal: 1.4,
}
