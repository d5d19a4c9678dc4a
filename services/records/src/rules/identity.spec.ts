// The same person, however typed, has one form.
import { describe, expect, it } from '@jest/globals';
import { plainIdentity, type IdentityKind } from './identity.js';

describe('the same person, typed otherwise', () => {
  it.each<[IdentityKind, string, string]>([
    ['name', 'Wa Ode  Contoh', 'wa ode contoh'],
    ['name', 'Dr. WA ODE CONTOH, S.H.', 'dr wa ode contoh s h'],
    ['name', 'José', 'JOSE'],
    ['idNumber', '7404 1199-0102.0003', '7404119901020003'],
    ['idNumber', 'a 123', 'A123'],
    ['phone', '0812-3456-7890', '+62 812 3456 7890'],
    ['phone', '812 3456 7890', '6281234567890'],
    ['email', ' Contoh@Example.ORG', 'contoh@example.org'],
  ])('is found by %s: %s is %s', (kind, one, other) => {
    expect(plainIdentity(kind, one)).toBe(plainIdentity(kind, other));
  });

  it('is somebody else where a letter or digit differs', () => {
    expect(plainIdentity('name', 'La Ode A')).not.toBe(plainIdentity('name', 'La Ode B'));
    expect(plainIdentity('phone', '0812')).not.toBe(plainIdentity('phone', '0813'));
  });

  it('is nobody where no letter or digit is left', () => {
    expect(plainIdentity('name', ' .,- ')).toBeUndefined();
    expect(plainIdentity('phone', '+')).toBeUndefined();
  });
});
