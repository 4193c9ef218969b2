import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A screen that a feature brings: its address below the workspace and the code that draws it. */
export interface Screen {
  /** As the router writes it: "boards/$board". */
  path: string
  component: LazyExoticComponent<ComponentType>
  /** Fetches the code, so that the screen is drawn at once when somebody is there. */
  fetch: () => Promise<unknown>
}

type Module = { default: ComponentType }

/** `screen('members', () => import('./members-page'))`; the code is fetched when somebody goes there. */
export function screen(path: string, load: () => Promise<Module>): Screen {
  let fetched: Module | null = null
  const fetch = async () => {
    fetched = await load()
    return fetched
  }
  // Code that is there already is drawn in this very pass; a promise would first draw the waiting.
  const component = lazy(() => (fetched ? there(fetched) : fetch()))
  return { path, component, fetch }
}

function there(module: Module): Promise<Module> {
  // biome-ignore lint/suspicious/noThenProperty: React reads what is there before it waits.
  return { then: (take: (module: Module) => void) => take(module) } as unknown as Promise<Module>
}
