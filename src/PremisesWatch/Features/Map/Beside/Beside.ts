// The tab leads to the map of what is asked now, also after typing.
const tab = document.querySelector<HTMLAnchorElement>('[data-map-tab]')
tab?.addEventListener('click', () => { tab.href = tab.pathname + location.search })

// Where there is no room beside the list, nothing is fetched for a map.
const wide = window.matchMedia('(min-width: 85em)')
const begin = async () => { (await import('./_rows')).begin(document.querySelector<HTMLElement>('[data-beside]')!) }

if (wide.matches) void begin()
else wide.addEventListener('change', () => { void begin() }, { once: true })
