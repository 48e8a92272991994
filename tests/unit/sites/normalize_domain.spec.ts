import { test } from '@japa/runner'
import { normalizeDomain } from '#app/sites/normalize_domain'

test.group('A typed domain', () => {
  test('{typed} is {domain}')
    .with([
      { typed: 'example.com', domain: 'example.com' },
      { typed: 'https://www.Example.com/path?a=1#b', domain: 'example.com' },
      { typed: '  HTTP://Example.COM.  ', domain: 'example.com' },
      { typed: '//example.com/x', domain: 'example.com' },
      { typed: 'shop.example.co.uk', domain: 'shop.example.co.uk' },
      { typed: 'www.shop.example.com', domain: 'shop.example.com' },
      { typed: 'www.com', domain: 'www.com' },
      { typed: 'example.com:8443', domain: 'example.com' },
      { typed: 'bäcker-müller.de', domain: 'xn--bcker-mller-l8a23a.de' },
      { typed: 'xn--bcker-mller-l8a23a.de', domain: 'xn--bcker-mller-l8a23a.de' },
      { typed: 'https://例え.テスト/', domain: 'xn--r8jz45g.xn--zckzah' },
      { typed: 'localhost', domain: 'localhost' },
      { typed: 'http://localhost:3000/app', domain: 'localhost' },
      { typed: 'app.localhost', domain: 'app.localhost' },
      { typed: '127.0.0.1', domain: '127.0.0.1' },
      { typed: 'http://192.168.1.10:8080', domain: '192.168.1.10' },
      { typed: 'http://[::1]:3000/', domain: '[::1]' },
      { typed: 'my_shop.example.com', domain: 'my_shop.example.com' },
    ])
    .run(({ assert }, { typed, domain }) => {
      assert.equal(normalizeDomain(typed).domain, domain)
    })

  test('{$self} is refused')
    .with([
      '',
      '   ',
      'com',
      'example',
      '*.example.com',
      '*',
      'two words.com',
      'somebody@example.com',
      'https://user:secret@example.com',
      'javascript:alert(1)',
      'ftp://example.com',
      'https://',
      'example..com',
      '.example.com',
      '-example.com',
      'example-.com',
      'exa$mple.com',
      '<script>.com',
      'example.com\\evil',
      '1',
      '1.2.3',
      '0x7f.1',
      '1.2.3.4.5',
      'a'.repeat(64) + '.com',
      'a.'.repeat(130) + 'com',
      'exam\u0000ple.com',
    ])
    .run(({ assert }, typed) => {
      const { domain, refused } = normalizeDomain(typed)
      assert.isUndefined(domain)
      assert.isNotEmpty(refused)
    })

  test('normalizing twice changes nothing')
    .with(['https://www.Example.com/x', 'bäcker.de', '[::1]', '10.0.0.1', 'localhost'])
    .run(({ assert }, typed) => {
      const { domain } = normalizeDomain(typed)
      assert.equal(normalizeDomain(domain!).domain, domain)
    })
})
