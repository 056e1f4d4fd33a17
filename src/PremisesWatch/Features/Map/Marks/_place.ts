export interface Place {
  id: string
  name: string
  address: string
  type: string
  band: string | null
  provisional: boolean | null
  nextDueOn: string | null
  /** Placed by its postcode alone. */
  roughly: boolean
  longitude: number
  latitude: number
}

/** @property total How many there are, where not more than 1,000. */
export interface Found { total: number, more: boolean, inWords: string, places: Place[] }

export type Position = [longitude: number, latitude: number]

export function bandWords (place: Place): string {
  return place.band === null ? 'not assessed' : `band ${place.band}${place.provisional ? ', not yet visited' : ''}`
}

export function addressWords (place: Place): string {
  return [place.type, place.address, place.roughly ? 'placed by its postcode, roughly' : ''].filter(Boolean).join(' · ')
}

/** The band's mark, as _Map.cshtml holds it for all. */
export function bandIcon (place: Place): HTMLElement {
  const kind = `pw-band--${(place.band ?? 'n').toLowerCase()}`
  const icon = element('span', '', { className: `pw-band ${kind}` })
  const drawn = document.querySelector<HTMLTemplateElement>('[data-bands]')?.content.querySelector(`.${kind} svg`)
  if (drawn) icon.append(drawn.cloneNode(true))
  return icon
}

export function element<K extends keyof HTMLElementTagNameMap> (name: K, text = '', properties: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text }, properties)
}
