"""What is counted: units of measure, the things and people wars count, and what happens to people."""

from __future__ import annotations

UNITS: dict[str, str] = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percentage points": "percentage points",
    "km2": "square kilometres", "km²": "square kilometres", "sq km": "square kilometres", "sq. km": "square kilometres",
    "square km": "square kilometres", "square kilometres": "square kilometres", "square kilometre": "square kilometres",
    "square kilometers": "square kilometres", "square kilometer": "square kilometres",
    "square miles": "square miles", "sq miles": "square miles", "square metres": "square metres",
    "cubic metres": "cubic metres", "cubic meters": "cubic metres", "cubic metres a second": "cubic metres a second",
    "cubic metres per second": "cubic metres a second", "cubic meters a second": "cubic metres a second",
    "cubic meters per second": "cubic metres a second",
    "km": "kilometres", "kms": "kilometres", "kilometre": "kilometres", "kilometres": "kilometres",
    "kilometer": "kilometres", "kilometers": "kilometres", "mile": "miles", "miles": "miles",
    "nautical mile": "nautical miles", "nautical miles": "nautical miles", "m": "metres", "metre": "metres",
    "metres": "metres", "meter": "metres", "meters": "metres", "mm": "millimetres", "millimetres": "millimetres",
    "cm": "centimetres", "centimetres": "centimetres", "hectare": "hectares", "hectares": "hectares",
    "acre": "acres", "acres": "acres", "ton": "tonnes", "tons": "tonnes", "tonne": "tonnes", "tonnes": "tonnes",
    "metric tons": "tonnes", "kg": "kilograms", "kilogram": "kilograms", "kilograms": "kilograms", "kilos": "kilograms",
    "litre": "litres", "litres": "litres", "liters": "litres", "barrels": "barrels", "barrel": "barrels",
    "megawatt": "megawatts", "megawatts": "megawatts", "mw": "megawatts", "gigawatts": "gigawatts",
    "kilowatts": "kilowatts", "degrees": "degrees", "degree": "degrees", "points": "points", "point": "points",
    "dollar": "US dollars", "dollars": "US dollars", "us dollars": "US dollars", "euro": "euros", "euros": "euros",
    "pound": "pounds", "pounds": "pounds", "cent": "cents", "cents": "cents",
    "second": "seconds", "seconds": "seconds", "minute": "minutes", "minutes": "minutes", "hour": "hours",
    "hours": "hours", "day": "days", "days": "days", "night": "nights", "nights": "nights", "week": "weeks",
    "weeks": "weeks", "fortnights": "fortnights", "month": "months", "months": "months", "year": "years",
    "years": "years", "decade": "decades", "decades": "decades", "centuries": "centuries",
}  # fmt: skip
"""Printed units, in small letters, and the words a record says them in."""

CURRENCIES: dict[str, str] = {"$": "US dollars", "US$": "US dollars", "€": "euros", "£": "pounds", "¥": "yen"}
MONEY = frozenset(
    "crowns francs dinars rials riyals roubles rubles yen yuan rupees liras lira pesos shekels hryvnias hryvnia krona "
    "kroner".split()
)
_THINGS = {
    "drones": "drone drones uav uavs",
    "missiles": "missile missiles rocket rockets",
    "aircraft": "aircraft plane planes jet jets bomber bombers airliner airliners warplane warplanes",
    "helicopters": "helicopter helicopters",
    "tanks": "tank tanks",
    "vehicles": "vehicle vehicles truck trucks lorry lorries car cars bus buses bulldozer bulldozers minibus minibuses "
    "carrier carriers ambulance ambulances tractor tractors",
    "ships": "ship ships vessel vessels boat boats frigate frigates trawler trawlers tanker tankers corvette corvettes "
    "freighter freighters launch ferry ferries",
    "settlements": "settlement settlements village villages town towns hamlet hamlets city cities",
    "prisoners": "prisoner prisoners pow pows captive captives detainee detainees hostage hostages inmate inmates",
    "bodies": "body bodies coffin coffins remains corpse corpses",
    "weapons": "weapon weapons rifle rifles gun guns mortar mortars howitzer howitzers pistol pistols arms",
    "shells": "shell shells bomb bombs mine mines grenade grenades round projectile projectiles",
    "batteries": "battery batteries",
    "radars": "radar radars",
    "launchers": "launcher launchers",
    "violations": "violation violations breach breaches",
    "attacks": "attack attacks strike strikes assault assaults raid raids shelling shellings",
    "incidents": "incident incidents explosion explosions blast blasts",
    "casualties": "casualty casualties losses",
}
THINGS: dict[str, str] = {word: head for head, words in _THINGS.items() for word in words.split()}
"""Printed nouns, in small letters, and the head word a record counts them under."""

PEOPLE = frozenset(
    "people persons person man men woman women child children civilian civilians soldier soldiers fighter "
    "fighters troops servicemen serviceman police policeman policemen officer officers guard guards worker "
    "workers resident residents villager villagers patient patients nurse nurses doctor doctors teacher teachers "
    "pupil pupils student students passenger passengers driver drivers assistant assistants sailor sailors marine "
    "marines pilot pilots crew crewmen airman airmen conscript conscripts militant militants militiaman "
    "militiamen rebel rebels gunman gunmen guerrilla guerrillas combatant combatants commander commanders monitor "
    "monitors observer observers peacekeeper peacekeepers journalist journalists refugee refugees family families "
    "household households hydrologist hydrologists engineer engineers miner miners farmer farmers herder herders "
    "fisherman fishermen pensioner pensioners boy boys girl girls baby babies minor minors member members others "
    "personnel staff volunteer volunteers firefighter firefighters medic medics paramedic paramedics migrant "
    "migrants martyr martyrs victim victims protester protesters demonstrator demonstrators customer customers "
    "shopper shoppers constable constables brother brothers sister sisters son sons daughter daughters adult "
    "adults infant infants official officials mechanic mechanics priest priests clerk clerks recruit recruits "
    "reservist reservists commando commandos paratrooper paratroopers frogman frogmen trawlerman trawlermen "
    "lorry-driver settler settlers activist activists aide aides delegate delegates minister ministers souls "
    "father mother fathers mothers wife husband grandfather grandmother sapper sappers caretaker caretakers "
    "postman postmen deserter deserters partisan partisans separatist separatists insurgent insurgents defender "
    "defenders".split()
)

FATES: dict[str, str] = {
    word: fate
    for fate, words in {
        "killed": "killed kill kills killing dead died die dies dying slain perished fatalities deaths death martyred "
        "lives murdered executed drowned fatally martyrs fallen fell",
        "injured": "injured injure injures injuring wounded wound wounds wounding hurt hurting injuries maimed",
        "captured": "captured capture captures capturing seized seizing abducted kidnapped",
        "missing": "missing disappeared vanished unaccounted",
        "displaced": "displaced displacing fled homeless uprooted",
        "detained": "detained detaining arrested arresting arrests rounded",
        "prisoners": "freed freeing released releasing",
    }.items()
    for word in words.split()
}
"""What happens to people, by the words that tell it."""

IRREGULAR_PLURALS = frozenset(
    "people men women children personnel aircraft troops police dead staff crew servicemen policemen airmen gunmen "
    "fishermen trawlermen frogmen crewmen militiamen sheep cattle craft livestock teeth feet craftsmen clergy wounded "
    "injured missing households percent hostages youth".split()
)
