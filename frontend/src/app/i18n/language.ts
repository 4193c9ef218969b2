import { i18n, type Messages } from '@lingui/core'
import type { Language } from '#lib/working-hours'

const kept = 'baton.language'

const catalogs: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en'),
  ru: () => import('./ru'),
  nl: () => import('./nl'),
}

/** All texts of a language, fetched once; the page is told what it now speaks. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogs[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  localStorage.setItem(kept, language)
}

/** Before the server has said who is here: what was spoken last on this device, else what the browser asks for. */
export function firstLanguage(): Language {
  const wished = [localStorage.getItem(kept), ...navigator.languages]
  return wished.map(known).find((language) => language !== null) ?? 'en'
}

export function known(language: string | null | undefined): Language | null {
  const short = language?.slice(0, 2)
  return short === 'en' || short === 'ru' || short === 'nl' ? short : null
}
