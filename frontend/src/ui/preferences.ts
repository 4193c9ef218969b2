import { createContext, useContext } from 'react'
import type { Language } from '#lib/working-hours'

export type Theme = 'light' | 'dark' | 'auto'

export interface Preferences {
  language: Language
  theme: Theme
}

export interface PreferencesInHand extends Preferences {
  choose: (changed: Partial<Preferences>) => void
}

/** Each language under its own name: whoever looks for theirs may not read the present one. */
export const languages: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Русский' },
  { value: 'nl', label: 'Nederlands' },
]

export const PreferencesContext = createContext<PreferencesInHand>({
  language: 'en',
  theme: 'auto',
  choose: () => {},
})

export function usePreferences(): PreferencesInHand {
  return useContext(PreferencesContext)
}
