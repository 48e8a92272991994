/* eslint-disable prettier/prettier */
import type { routes } from './index.ts'

export interface ApiDefinition {
  health: {
    live: typeof routes['health.live']
    ready: typeof routes['health.ready']
  }
  signUp: {
    show: typeof routes['sign_up.show']
    store: typeof routes['sign_up.store']
  }
  signIn: {
    show: typeof routes['sign_in.show']
    store: typeof routes['sign_in.store']
    destroy: typeof routes['sign_in.destroy']
  }
  google: {
    redirect: typeof routes['google.redirect']
    callback: typeof routes['google.callback']
  }
  forgotPassword: {
    show: typeof routes['forgot_password.show']
    store: typeof routes['forgot_password.store']
  }
  resetPassword: {
    show: typeof routes['reset_password.show']
    store: typeof routes['reset_password.store']
  }
  account: {
    show: typeof routes['account.show']
    rename: typeof routes['account.rename']
    endSessions: typeof routes['account.end_sessions']
  }
  password: {
    update: typeof routes['password.update']
  }
  googleLink: {
    store: typeof routes['google_link.store']
    destroy: typeof routes['google_link.destroy']
  }
  webhooks: {
    schema: typeof routes['webhooks.schema']
    index: typeof routes['webhooks.index']
    create: typeof routes['webhooks.create']
    events: typeof routes['webhooks.events']
    store: typeof routes['webhooks.store']
    show: typeof routes['webhooks.show']
    destroy: typeof routes['webhooks.destroy']
    pause: typeof routes['webhooks.pause']
    resume: typeof routes['webhooks.resume']
    test: typeof routes['webhooks.test']
    rotate: typeof routes['webhooks.rotate']
    resendFailed: typeof routes['webhooks.resend_failed']
    message: typeof routes['webhooks.message']
    resend: typeof routes['webhooks.resend']
  }
  jobRuns: {
    show: typeof routes['job_runs.show']
    stop: typeof routes['job_runs.stop']
  }
  sites: {
    calls: typeof routes['sites.calls'] & {
      setup: typeof routes['sites.calls.setup']
      list: typeof routes['sites.calls.list']
      today: typeof routes['sites.calls.today']
      details: typeof routes['sites.calls.details']
      status: typeof routes['sites.calls.status']
      match: typeof routes['sites.calls.match']
      undo: typeof routes['sites.calls.undo']
      secret: typeof routes['sites.calls.secret']
    }
    scoring: typeof routes['sites.scoring'] & {
      update: typeof routes['sites.scoring.update']
      replay: typeof routes['sites.scoring.replay']
      shadow: typeof routes['sites.scoring.shadow'] & {
        end: typeof routes['sites.scoring.shadow.end']
      }
      compare: typeof routes['sites.scoring.compare']
    }
    index: typeof routes['sites.index']
    create: typeof routes['sites.create']
    store: typeof routes['sites.store']
    test: typeof routes['sites.test']
    install: typeof routes['sites.install']
    allowHost: typeof routes['sites.allow_host']
    settings: typeof routes['sites.settings']
    update: typeof routes['sites.update']
    destroy: typeof routes['sites.destroy']
    restore: typeof routes['sites.restore']
    ads: typeof routes['sites.ads'] & {
      fetch: typeof routes['sites.ads.fetch']
      account: typeof routes['sites.ads.account'] & {
        choose: typeof routes['sites.ads.account.choose']
        update: typeof routes['sites.ads.account.update']
        remove: typeof routes['sites.ads.account.remove']
      }
      link: typeof routes['sites.ads.link']
      unlink: typeof routes['sites.ads.unlink']
    }
    attribution: typeof routes['sites.attribution'] & {
      update: typeof routes['sites.attribution.update']
      conversion: typeof routes['sites.attribution.conversion']
    }
  }
  liveStream: {
    open: typeof routes['live_stream.open']
  }
  liveFeed: {
    show: typeof routes['live_feed.show']
    feed: typeof routes['live_feed.feed']
  }
  sessionJourney: {
    show: typeof routes['session_journey.show']
  }
  home: typeof routes['home']
  api: {
    createTestSite: typeof routes['api.create_test_site']
  }
  sitePlugins: {
    index: typeof routes['site_plugins.index']
    show: typeof routes['site_plugins.show']
    update: typeof routes['site_plugins.update']
    use: typeof routes['site_plugins.use']
    version: typeof routes['site_plugins.version']
  }
  workspacePlugins: {
    index: typeof routes['workspace_plugins.index']
    show: typeof routes['workspace_plugins.show']
    update: typeof routes['workspace_plugins.update']
  }
  learning: {
    show: typeof routes['learning.show']
    train: typeof routes['learning.train']
  }
  connections: {
    callback: typeof routes['connections.callback']
  }
}
