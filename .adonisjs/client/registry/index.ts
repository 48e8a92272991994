/* eslint-disable prettier/prettier */
import type { AdonisEndpoint } from '@tuyau/core/types'
import type { Registry } from './schema.d.ts'
import type { ApiDefinition } from './tree.d.ts'

const placeholder: any = {}

const routes = {
  'health.live': {
    methods: ["GET","HEAD"],
    pattern: '/health/live',
    tokens: [{"old":"/health/live","type":0,"val":"health","end":""},{"old":"/health/live","type":0,"val":"live","end":""}],
    types: placeholder as Registry['health.live']['types'],
  },
  'health.ready': {
    methods: ["GET","HEAD"],
    pattern: '/health/ready',
    tokens: [{"old":"/health/ready","type":0,"val":"health","end":""},{"old":"/health/ready","type":0,"val":"ready","end":""}],
    types: placeholder as Registry['health.ready']['types'],
  },
  'sign_up.show': {
    methods: ["GET","HEAD"],
    pattern: '/sign-up',
    tokens: [{"old":"/sign-up","type":0,"val":"sign-up","end":""}],
    types: placeholder as Registry['sign_up.show']['types'],
  },
  'sign_up.store': {
    methods: ["POST"],
    pattern: '/sign-up',
    tokens: [{"old":"/sign-up","type":0,"val":"sign-up","end":""}],
    types: placeholder as Registry['sign_up.store']['types'],
  },
  'sign_in.show': {
    methods: ["GET","HEAD"],
    pattern: '/sign-in',
    tokens: [{"old":"/sign-in","type":0,"val":"sign-in","end":""}],
    types: placeholder as Registry['sign_in.show']['types'],
  },
  'sign_in.store': {
    methods: ["POST"],
    pattern: '/sign-in',
    tokens: [{"old":"/sign-in","type":0,"val":"sign-in","end":""}],
    types: placeholder as Registry['sign_in.store']['types'],
  },
  'google.redirect': {
    methods: ["GET","HEAD"],
    pattern: '/sign-in/google',
    tokens: [{"old":"/sign-in/google","type":0,"val":"sign-in","end":""},{"old":"/sign-in/google","type":0,"val":"google","end":""}],
    types: placeholder as Registry['google.redirect']['types'],
  },
  'forgot_password.show': {
    methods: ["GET","HEAD"],
    pattern: '/forgot-password',
    tokens: [{"old":"/forgot-password","type":0,"val":"forgot-password","end":""}],
    types: placeholder as Registry['forgot_password.show']['types'],
  },
  'forgot_password.store': {
    methods: ["POST"],
    pattern: '/forgot-password',
    tokens: [{"old":"/forgot-password","type":0,"val":"forgot-password","end":""}],
    types: placeholder as Registry['forgot_password.store']['types'],
  },
  'sign_in.destroy': {
    methods: ["POST"],
    pattern: '/sign-out',
    tokens: [{"old":"/sign-out","type":0,"val":"sign-out","end":""}],
    types: placeholder as Registry['sign_in.destroy']['types'],
  },
  'google.callback': {
    methods: ["GET","HEAD"],
    pattern: '/sign-in/google/callback',
    tokens: [{"old":"/sign-in/google/callback","type":0,"val":"sign-in","end":""},{"old":"/sign-in/google/callback","type":0,"val":"google","end":""},{"old":"/sign-in/google/callback","type":0,"val":"callback","end":""}],
    types: placeholder as Registry['google.callback']['types'],
  },
  'reset_password.show': {
    methods: ["GET","HEAD"],
    pattern: '/reset-password/:token',
    tokens: [{"old":"/reset-password/:token","type":0,"val":"reset-password","end":""},{"old":"/reset-password/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['reset_password.show']['types'],
  },
  'reset_password.store': {
    methods: ["POST"],
    pattern: '/reset-password/:token',
    tokens: [{"old":"/reset-password/:token","type":0,"val":"reset-password","end":""},{"old":"/reset-password/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['reset_password.store']['types'],
  },
  'account.show': {
    methods: ["GET","HEAD"],
    pattern: '/account',
    tokens: [{"old":"/account","type":0,"val":"account","end":""}],
    types: placeholder as Registry['account.show']['types'],
  },
  'account.rename': {
    methods: ["PUT"],
    pattern: '/account/name',
    tokens: [{"old":"/account/name","type":0,"val":"account","end":""},{"old":"/account/name","type":0,"val":"name","end":""}],
    types: placeholder as Registry['account.rename']['types'],
  },
  'password.update': {
    methods: ["PUT"],
    pattern: '/account/password',
    tokens: [{"old":"/account/password","type":0,"val":"account","end":""},{"old":"/account/password","type":0,"val":"password","end":""}],
    types: placeholder as Registry['password.update']['types'],
  },
  'account.end_sessions': {
    methods: ["DELETE"],
    pattern: '/account/sessions',
    tokens: [{"old":"/account/sessions","type":0,"val":"account","end":""},{"old":"/account/sessions","type":0,"val":"sessions","end":""}],
    types: placeholder as Registry['account.end_sessions']['types'],
  },
  'google_link.store': {
    methods: ["POST"],
    pattern: '/account/google',
    tokens: [{"old":"/account/google","type":0,"val":"account","end":""},{"old":"/account/google","type":0,"val":"google","end":""}],
    types: placeholder as Registry['google_link.store']['types'],
  },
  'google_link.destroy': {
    methods: ["DELETE"],
    pattern: '/account/google',
    tokens: [{"old":"/account/google","type":0,"val":"account","end":""},{"old":"/account/google","type":0,"val":"google","end":""}],
    types: placeholder as Registry['google_link.destroy']['types'],
  },
  'webhooks.schema': {
    methods: ["GET","HEAD"],
    pattern: '/webhooks/schemas/:type',
    tokens: [{"old":"/webhooks/schemas/:type","type":0,"val":"webhooks","end":""},{"old":"/webhooks/schemas/:type","type":0,"val":"schemas","end":""},{"old":"/webhooks/schemas/:type","type":1,"val":"type","end":""}],
    types: placeholder as Registry['webhooks.schema']['types'],
  },
  'webhooks.index': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/webhooks',
    tokens: [{"old":"/sites/:id/webhooks","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks","type":0,"val":"webhooks","end":""}],
    types: placeholder as Registry['webhooks.index']['types'],
  },
  'webhooks.create': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/webhooks/new',
    tokens: [{"old":"/sites/:id/webhooks/new","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/new","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/new","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/new","type":0,"val":"new","end":""}],
    types: placeholder as Registry['webhooks.create']['types'],
  },
  'webhooks.events': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/webhooks/events',
    tokens: [{"old":"/sites/:id/webhooks/events","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/events","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/events","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/events","type":0,"val":"events","end":""}],
    types: placeholder as Registry['webhooks.events']['types'],
  },
  'webhooks.store': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks',
    tokens: [{"old":"/sites/:id/webhooks","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks","type":0,"val":"webhooks","end":""}],
    types: placeholder as Registry['webhooks.store']['types'],
  },
  'webhooks.show': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/webhooks/:endpoint',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint","type":1,"val":"endpoint","end":""}],
    types: placeholder as Registry['webhooks.show']['types'],
  },
  'webhooks.destroy': {
    methods: ["DELETE"],
    pattern: '/sites/:id/webhooks/:endpoint',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint","type":1,"val":"endpoint","end":""}],
    types: placeholder as Registry['webhooks.destroy']['types'],
  },
  'webhooks.pause': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks/:endpoint/pause',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/pause","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/pause","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/pause","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/pause","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/pause","type":0,"val":"pause","end":""}],
    types: placeholder as Registry['webhooks.pause']['types'],
  },
  'webhooks.resume': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks/:endpoint/resume',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/resume","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/resume","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/resume","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/resume","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/resume","type":0,"val":"resume","end":""}],
    types: placeholder as Registry['webhooks.resume']['types'],
  },
  'webhooks.test': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks/:endpoint/test',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/test","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/test","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/test","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/test","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/test","type":0,"val":"test","end":""}],
    types: placeholder as Registry['webhooks.test']['types'],
  },
  'webhooks.rotate': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks/:endpoint/rotate',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/rotate","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/rotate","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/rotate","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/rotate","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/rotate","type":0,"val":"rotate","end":""}],
    types: placeholder as Registry['webhooks.rotate']['types'],
  },
  'webhooks.resend_failed': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks/:endpoint/resend',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/resend","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/resend","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/resend","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/resend","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/resend","type":0,"val":"resend","end":""}],
    types: placeholder as Registry['webhooks.resend_failed']['types'],
  },
  'webhooks.message': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/webhooks/:endpoint/messages/:message',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/messages/:message","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message","type":0,"val":"messages","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message","type":1,"val":"message","end":""}],
    types: placeholder as Registry['webhooks.message']['types'],
  },
  'webhooks.resend': {
    methods: ["POST"],
    pattern: '/sites/:id/webhooks/:endpoint/messages/:message/resend',
    tokens: [{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":0,"val":"sites","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":1,"val":"id","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":0,"val":"webhooks","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":1,"val":"endpoint","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":0,"val":"messages","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":1,"val":"message","end":""},{"old":"/sites/:id/webhooks/:endpoint/messages/:message/resend","type":0,"val":"resend","end":""}],
    types: placeholder as Registry['webhooks.resend']['types'],
  },
  'job_runs.show': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/runs/:run',
    tokens: [{"old":"/sites/:id/runs/:run","type":0,"val":"sites","end":""},{"old":"/sites/:id/runs/:run","type":1,"val":"id","end":""},{"old":"/sites/:id/runs/:run","type":0,"val":"runs","end":""},{"old":"/sites/:id/runs/:run","type":1,"val":"run","end":""}],
    types: placeholder as Registry['job_runs.show']['types'],
  },
  'job_runs.stop': {
    methods: ["POST"],
    pattern: '/sites/:id/runs/:run/stop',
    tokens: [{"old":"/sites/:id/runs/:run/stop","type":0,"val":"sites","end":""},{"old":"/sites/:id/runs/:run/stop","type":1,"val":"id","end":""},{"old":"/sites/:id/runs/:run/stop","type":0,"val":"runs","end":""},{"old":"/sites/:id/runs/:run/stop","type":1,"val":"run","end":""},{"old":"/sites/:id/runs/:run/stop","type":0,"val":"stop","end":""}],
    types: placeholder as Registry['job_runs.stop']['types'],
  },
  'sites.calls': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/calls',
    tokens: [{"old":"/sites/:id/calls","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls","type":1,"val":"id","end":""},{"old":"/sites/:id/calls","type":0,"val":"calls","end":""}],
    types: placeholder as Registry['sites.calls']['types'],
  },
  'sites.calls.setup': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/calls/setup',
    tokens: [{"old":"/sites/:id/calls/setup","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/setup","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/setup","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/setup","type":0,"val":"setup","end":""}],
    types: placeholder as Registry['sites.calls.setup']['types'],
  },
  'sites.numbers': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/calls/numbers',
    tokens: [{"old":"/sites/:id/calls/numbers","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers","type":0,"val":"numbers","end":""}],
    types: placeholder as Registry['sites.numbers']['types'],
  },
  'sites.numbers.save': {
    methods: ["PUT"],
    pattern: '/sites/:id/calls/numbers',
    tokens: [{"old":"/sites/:id/calls/numbers","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers","type":0,"val":"numbers","end":""}],
    types: placeholder as Registry['sites.numbers.save']['types'],
  },
  'sites.numbers.add_source': {
    methods: ["POST"],
    pattern: '/sites/:id/calls/numbers/sources',
    tokens: [{"old":"/sites/:id/calls/numbers/sources","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers/sources","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers/sources","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers/sources","type":0,"val":"numbers","end":""},{"old":"/sites/:id/calls/numbers/sources","type":0,"val":"sources","end":""}],
    types: placeholder as Registry['sites.numbers.add_source']['types'],
  },
  'sites.numbers.rename_source': {
    methods: ["PUT"],
    pattern: '/sites/:id/calls/numbers/sources/:number',
    tokens: [{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"numbers","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"sources","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":1,"val":"number","end":""}],
    types: placeholder as Registry['sites.numbers.rename_source']['types'],
  },
  'sites.numbers.remove_source': {
    methods: ["DELETE"],
    pattern: '/sites/:id/calls/numbers/sources/:number',
    tokens: [{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"numbers","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":0,"val":"sources","end":""},{"old":"/sites/:id/calls/numbers/sources/:number","type":1,"val":"number","end":""}],
    types: placeholder as Registry['sites.numbers.remove_source']['types'],
  },
  'sites.numbers.add_to_pool': {
    methods: ["POST"],
    pattern: '/sites/:id/calls/numbers/pool',
    tokens: [{"old":"/sites/:id/calls/numbers/pool","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers/pool","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers/pool","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers/pool","type":0,"val":"numbers","end":""},{"old":"/sites/:id/calls/numbers/pool","type":0,"val":"pool","end":""}],
    types: placeholder as Registry['sites.numbers.add_to_pool']['types'],
  },
  'sites.numbers.remove_from_pool': {
    methods: ["DELETE"],
    pattern: '/sites/:id/calls/numbers/pool/:number',
    tokens: [{"old":"/sites/:id/calls/numbers/pool/:number","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/numbers/pool/:number","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/numbers/pool/:number","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/numbers/pool/:number","type":0,"val":"numbers","end":""},{"old":"/sites/:id/calls/numbers/pool/:number","type":0,"val":"pool","end":""},{"old":"/sites/:id/calls/numbers/pool/:number","type":1,"val":"number","end":""}],
    types: placeholder as Registry['sites.numbers.remove_from_pool']['types'],
  },
  'sites.calls.list': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/calls/list',
    tokens: [{"old":"/sites/:id/calls/list","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/list","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/list","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/list","type":0,"val":"list","end":""}],
    types: placeholder as Registry['sites.calls.list']['types'],
  },
  'sites.calls.today': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/calls/today',
    tokens: [{"old":"/sites/:id/calls/today","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/today","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/today","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/today","type":0,"val":"today","end":""}],
    types: placeholder as Registry['sites.calls.today']['types'],
  },
  'sites.calls.details': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/calls/:call',
    tokens: [{"old":"/sites/:id/calls/:call","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/:call","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/:call","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/:call","type":1,"val":"call","end":""}],
    types: placeholder as Registry['sites.calls.details']['types'],
  },
  'sites.calls.status': {
    methods: ["PUT"],
    pattern: '/sites/:id/calls/:call/status',
    tokens: [{"old":"/sites/:id/calls/:call/status","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/:call/status","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/:call/status","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/:call/status","type":1,"val":"call","end":""},{"old":"/sites/:id/calls/:call/status","type":0,"val":"status","end":""}],
    types: placeholder as Registry['sites.calls.status']['types'],
  },
  'sites.calls.match': {
    methods: ["PUT"],
    pattern: '/sites/:id/calls/:call/match',
    tokens: [{"old":"/sites/:id/calls/:call/match","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/:call/match","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/:call/match","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/:call/match","type":1,"val":"call","end":""},{"old":"/sites/:id/calls/:call/match","type":0,"val":"match","end":""}],
    types: placeholder as Registry['sites.calls.match']['types'],
  },
  'sites.calls.undo': {
    methods: ["POST"],
    pattern: '/sites/:id/calls/:call/undo',
    tokens: [{"old":"/sites/:id/calls/:call/undo","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/:call/undo","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/:call/undo","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/:call/undo","type":1,"val":"call","end":""},{"old":"/sites/:id/calls/:call/undo","type":0,"val":"undo","end":""}],
    types: placeholder as Registry['sites.calls.undo']['types'],
  },
  'sites.calls.secret': {
    methods: ["POST"],
    pattern: '/sites/:id/calls/secret',
    tokens: [{"old":"/sites/:id/calls/secret","type":0,"val":"sites","end":""},{"old":"/sites/:id/calls/secret","type":1,"val":"id","end":""},{"old":"/sites/:id/calls/secret","type":0,"val":"calls","end":""},{"old":"/sites/:id/calls/secret","type":0,"val":"secret","end":""}],
    types: placeholder as Registry['sites.calls.secret']['types'],
  },
  'live_stream.open': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/live/stream',
    tokens: [{"old":"/sites/:id/live/stream","type":0,"val":"sites","end":""},{"old":"/sites/:id/live/stream","type":1,"val":"id","end":""},{"old":"/sites/:id/live/stream","type":0,"val":"live","end":""},{"old":"/sites/:id/live/stream","type":0,"val":"stream","end":""}],
    types: placeholder as Registry['live_stream.open']['types'],
  },
  'sites.scoring': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/scoring',
    tokens: [{"old":"/sites/:id/scoring","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring","type":0,"val":"scoring","end":""}],
    types: placeholder as Registry['sites.scoring']['types'],
  },
  'sites.scoring.update': {
    methods: ["PUT"],
    pattern: '/sites/:id/scoring',
    tokens: [{"old":"/sites/:id/scoring","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring","type":0,"val":"scoring","end":""}],
    types: placeholder as Registry['sites.scoring.update']['types'],
  },
  'sites.scoring.replay': {
    methods: ["POST"],
    pattern: '/sites/:id/scoring/replay',
    tokens: [{"old":"/sites/:id/scoring/replay","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring/replay","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring/replay","type":0,"val":"scoring","end":""},{"old":"/sites/:id/scoring/replay","type":0,"val":"replay","end":""}],
    types: placeholder as Registry['sites.scoring.replay']['types'],
  },
  'sites.scoring.shadow': {
    methods: ["POST"],
    pattern: '/sites/:id/scoring/shadow',
    tokens: [{"old":"/sites/:id/scoring/shadow","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring/shadow","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring/shadow","type":0,"val":"scoring","end":""},{"old":"/sites/:id/scoring/shadow","type":0,"val":"shadow","end":""}],
    types: placeholder as Registry['sites.scoring.shadow']['types'],
  },
  'sites.scoring.shadow.end': {
    methods: ["DELETE"],
    pattern: '/sites/:id/scoring/shadow',
    tokens: [{"old":"/sites/:id/scoring/shadow","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring/shadow","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring/shadow","type":0,"val":"scoring","end":""},{"old":"/sites/:id/scoring/shadow","type":0,"val":"shadow","end":""}],
    types: placeholder as Registry['sites.scoring.shadow.end']['types'],
  },
  'sites.scoring.compare': {
    methods: ["POST"],
    pattern: '/sites/:id/scoring/comparisons',
    tokens: [{"old":"/sites/:id/scoring/comparisons","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring/comparisons","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring/comparisons","type":0,"val":"scoring","end":""},{"old":"/sites/:id/scoring/comparisons","type":0,"val":"comparisons","end":""}],
    types: placeholder as Registry['sites.scoring.compare']['types'],
  },
  'live_feed.show': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/live',
    tokens: [{"old":"/sites/:id/live","type":0,"val":"sites","end":""},{"old":"/sites/:id/live","type":1,"val":"id","end":""},{"old":"/sites/:id/live","type":0,"val":"live","end":""}],
    types: placeholder as Registry['live_feed.show']['types'],
  },
  'live_feed.feed': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/live/feed',
    tokens: [{"old":"/sites/:id/live/feed","type":0,"val":"sites","end":""},{"old":"/sites/:id/live/feed","type":1,"val":"id","end":""},{"old":"/sites/:id/live/feed","type":0,"val":"live","end":""},{"old":"/sites/:id/live/feed","type":0,"val":"feed","end":""}],
    types: placeholder as Registry['live_feed.feed']['types'],
  },
  'session_journey.show': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/sessions/:month/:session',
    tokens: [{"old":"/sites/:id/sessions/:month/:session","type":0,"val":"sites","end":""},{"old":"/sites/:id/sessions/:month/:session","type":1,"val":"id","end":""},{"old":"/sites/:id/sessions/:month/:session","type":0,"val":"sessions","end":""},{"old":"/sites/:id/sessions/:month/:session","type":1,"val":"month","end":""},{"old":"/sites/:id/sessions/:month/:session","type":1,"val":"session","end":""}],
    types: placeholder as Registry['session_journey.show']['types'],
  },
  'home': {
    methods: ["GET","HEAD"],
    pattern: '/',
    tokens: [{"old":"/","type":0,"val":"/","end":""}],
    types: placeholder as Registry['home']['types'],
  },
  'sites.index': {
    methods: ["GET","HEAD"],
    pattern: '/sites',
    tokens: [{"old":"/sites","type":0,"val":"sites","end":""}],
    types: placeholder as Registry['sites.index']['types'],
  },
  'sites.create': {
    methods: ["GET","HEAD"],
    pattern: '/sites/new',
    tokens: [{"old":"/sites/new","type":0,"val":"sites","end":""},{"old":"/sites/new","type":0,"val":"new","end":""}],
    types: placeholder as Registry['sites.create']['types'],
  },
  'sites.store': {
    methods: ["POST"],
    pattern: '/sites',
    tokens: [{"old":"/sites","type":0,"val":"sites","end":""}],
    types: placeholder as Registry['sites.store']['types'],
  },
  'sites.test': {
    methods: ["POST"],
    pattern: '/sites/test',
    tokens: [{"old":"/sites/test","type":0,"val":"sites","end":""},{"old":"/sites/test","type":0,"val":"test","end":""}],
    types: placeholder as Registry['sites.test']['types'],
  },
  'sites.install': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/install',
    tokens: [{"old":"/sites/:id/install","type":0,"val":"sites","end":""},{"old":"/sites/:id/install","type":1,"val":"id","end":""},{"old":"/sites/:id/install","type":0,"val":"install","end":""}],
    types: placeholder as Registry['sites.install']['types'],
  },
  'sites.allow_host': {
    methods: ["POST"],
    pattern: '/sites/:id/hosts',
    tokens: [{"old":"/sites/:id/hosts","type":0,"val":"sites","end":""},{"old":"/sites/:id/hosts","type":1,"val":"id","end":""},{"old":"/sites/:id/hosts","type":0,"val":"hosts","end":""}],
    types: placeholder as Registry['sites.allow_host']['types'],
  },
  'sites.settings': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/settings',
    tokens: [{"old":"/sites/:id/settings","type":0,"val":"sites","end":""},{"old":"/sites/:id/settings","type":1,"val":"id","end":""},{"old":"/sites/:id/settings","type":0,"val":"settings","end":""}],
    types: placeholder as Registry['sites.settings']['types'],
  },
  'sites.update': {
    methods: ["PUT"],
    pattern: '/sites/:id',
    tokens: [{"old":"/sites/:id","type":0,"val":"sites","end":""},{"old":"/sites/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['sites.update']['types'],
  },
  'sites.destroy': {
    methods: ["DELETE"],
    pattern: '/sites/:id',
    tokens: [{"old":"/sites/:id","type":0,"val":"sites","end":""},{"old":"/sites/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['sites.destroy']['types'],
  },
  'sites.restore': {
    methods: ["POST"],
    pattern: '/sites/:id/restore',
    tokens: [{"old":"/sites/:id/restore","type":0,"val":"sites","end":""},{"old":"/sites/:id/restore","type":1,"val":"id","end":""},{"old":"/sites/:id/restore","type":0,"val":"restore","end":""}],
    types: placeholder as Registry['sites.restore']['types'],
  },
  'api.create_test_site': {
    methods: ["POST"],
    pattern: '/api/create-test-site',
    tokens: [{"old":"/api/create-test-site","type":0,"val":"api","end":""},{"old":"/api/create-test-site","type":0,"val":"create-test-site","end":""}],
    types: placeholder as Registry['api.create_test_site']['types'],
  },
  'site_plugins.index': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/plugins',
    tokens: [{"old":"/sites/:id/plugins","type":0,"val":"sites","end":""},{"old":"/sites/:id/plugins","type":1,"val":"id","end":""},{"old":"/sites/:id/plugins","type":0,"val":"plugins","end":""}],
    types: placeholder as Registry['site_plugins.index']['types'],
  },
  'site_plugins.show': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/plugins/:kind/:name',
    tokens: [{"old":"/sites/:id/plugins/:kind/:name","type":0,"val":"sites","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":1,"val":"id","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":0,"val":"plugins","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":1,"val":"kind","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":1,"val":"name","end":""}],
    types: placeholder as Registry['site_plugins.show']['types'],
  },
  'site_plugins.update': {
    methods: ["PUT"],
    pattern: '/sites/:id/plugins/:kind/:name',
    tokens: [{"old":"/sites/:id/plugins/:kind/:name","type":0,"val":"sites","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":1,"val":"id","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":0,"val":"plugins","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":1,"val":"kind","end":""},{"old":"/sites/:id/plugins/:kind/:name","type":1,"val":"name","end":""}],
    types: placeholder as Registry['site_plugins.update']['types'],
  },
  'site_plugins.use': {
    methods: ["POST"],
    pattern: '/sites/:id/plugins/:kind/:name/use',
    tokens: [{"old":"/sites/:id/plugins/:kind/:name/use","type":0,"val":"sites","end":""},{"old":"/sites/:id/plugins/:kind/:name/use","type":1,"val":"id","end":""},{"old":"/sites/:id/plugins/:kind/:name/use","type":0,"val":"plugins","end":""},{"old":"/sites/:id/plugins/:kind/:name/use","type":1,"val":"kind","end":""},{"old":"/sites/:id/plugins/:kind/:name/use","type":1,"val":"name","end":""},{"old":"/sites/:id/plugins/:kind/:name/use","type":0,"val":"use","end":""}],
    types: placeholder as Registry['site_plugins.use']['types'],
  },
  'site_plugins.version': {
    methods: ["POST"],
    pattern: '/sites/:id/plugins/:kind/:name/version',
    tokens: [{"old":"/sites/:id/plugins/:kind/:name/version","type":0,"val":"sites","end":""},{"old":"/sites/:id/plugins/:kind/:name/version","type":1,"val":"id","end":""},{"old":"/sites/:id/plugins/:kind/:name/version","type":0,"val":"plugins","end":""},{"old":"/sites/:id/plugins/:kind/:name/version","type":1,"val":"kind","end":""},{"old":"/sites/:id/plugins/:kind/:name/version","type":1,"val":"name","end":""},{"old":"/sites/:id/plugins/:kind/:name/version","type":0,"val":"version","end":""}],
    types: placeholder as Registry['site_plugins.version']['types'],
  },
  'workspace_plugins.index': {
    methods: ["GET","HEAD"],
    pattern: '/workspaces/:id/plugins',
    tokens: [{"old":"/workspaces/:id/plugins","type":0,"val":"workspaces","end":""},{"old":"/workspaces/:id/plugins","type":1,"val":"id","end":""},{"old":"/workspaces/:id/plugins","type":0,"val":"plugins","end":""}],
    types: placeholder as Registry['workspace_plugins.index']['types'],
  },
  'workspace_plugins.show': {
    methods: ["GET","HEAD"],
    pattern: '/workspaces/:id/plugins/:kind/:name',
    tokens: [{"old":"/workspaces/:id/plugins/:kind/:name","type":0,"val":"workspaces","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":1,"val":"id","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":0,"val":"plugins","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":1,"val":"kind","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":1,"val":"name","end":""}],
    types: placeholder as Registry['workspace_plugins.show']['types'],
  },
  'workspace_plugins.update': {
    methods: ["PUT"],
    pattern: '/workspaces/:id/plugins/:kind/:name',
    tokens: [{"old":"/workspaces/:id/plugins/:kind/:name","type":0,"val":"workspaces","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":1,"val":"id","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":0,"val":"plugins","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":1,"val":"kind","end":""},{"old":"/workspaces/:id/plugins/:kind/:name","type":1,"val":"name","end":""}],
    types: placeholder as Registry['workspace_plugins.update']['types'],
  },
  'learning.show': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/scoring/learning',
    tokens: [{"old":"/sites/:id/scoring/learning","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring/learning","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring/learning","type":0,"val":"scoring","end":""},{"old":"/sites/:id/scoring/learning","type":0,"val":"learning","end":""}],
    types: placeholder as Registry['learning.show']['types'],
  },
  'learning.train': {
    methods: ["POST"],
    pattern: '/sites/:id/scoring/learning',
    tokens: [{"old":"/sites/:id/scoring/learning","type":0,"val":"sites","end":""},{"old":"/sites/:id/scoring/learning","type":1,"val":"id","end":""},{"old":"/sites/:id/scoring/learning","type":0,"val":"scoring","end":""},{"old":"/sites/:id/scoring/learning","type":0,"val":"learning","end":""}],
    types: placeholder as Registry['learning.train']['types'],
  },
  'sites.attribution': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/attribution',
    tokens: [{"old":"/sites/:id/attribution","type":0,"val":"sites","end":""},{"old":"/sites/:id/attribution","type":1,"val":"id","end":""},{"old":"/sites/:id/attribution","type":0,"val":"attribution","end":""}],
    types: placeholder as Registry['sites.attribution']['types'],
  },
  'sites.attribution.update': {
    methods: ["PUT"],
    pattern: '/sites/:id/attribution',
    tokens: [{"old":"/sites/:id/attribution","type":0,"val":"sites","end":""},{"old":"/sites/:id/attribution","type":1,"val":"id","end":""},{"old":"/sites/:id/attribution","type":0,"val":"attribution","end":""}],
    types: placeholder as Registry['sites.attribution.update']['types'],
  },
  'sites.attribution.conversion': {
    methods: ["GET","HEAD"],
    pattern: '/sites/:id/attribution/conversions/:conversion',
    tokens: [{"old":"/sites/:id/attribution/conversions/:conversion","type":0,"val":"sites","end":""},{"old":"/sites/:id/attribution/conversions/:conversion","type":1,"val":"id","end":""},{"old":"/sites/:id/attribution/conversions/:conversion","type":0,"val":"attribution","end":""},{"old":"/sites/:id/attribution/conversions/:conversion","type":0,"val":"conversions","end":""},{"old":"/sites/:id/attribution/conversions/:conversion","type":1,"val":"conversion","end":""}],
    types: placeholder as Registry['sites.attribution.conversion']['types'],
  },
} as const satisfies Record<string, AdonisEndpoint>

export { routes }

export const registry = {
  routes,
  $tree: {} as ApiDefinition,
}

declare module '@tuyau/core/types' {
  export interface UserRegistry {
    routes: typeof routes
    $tree: ApiDefinition
  }
}
