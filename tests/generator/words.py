"""Words for invented reports: everyday topics, no real agency, no real plan.

Everything here is a small table and a function that draws from it with the caller's random generator, so that one seed
always gives one report.
"""

TOPICS = ["Road Safety", "Public Libraries", "Parks and Gardens", "Waste and Recycling", "Drinking Water",
          "School Meals", "Cycling", "Local Museums", "Home Repairs", "Street Lighting", "Village Buses",
          "Flood Protection", "Reading and Writing", "Community Gardens", "Quiet Nights"]

ACTIONS = ["Promotion of", "Support for", "Improvement of", "Maintenance of", "Holding of", "Training of staff for",
           "Surveys of", "Exchange of experience on", "Checks of", "Publication of guides to", "Renewal of",
           "Extension of", "Efforts during", "Consideration for", "Consultation about", "Awareness-raising on",
           "Development of", "Dissemination of information on"]

# Words that open sub-items and never a measure, so that no sub-item begins like an entry of the contents.
SUB_ACTIONS = ["Placement of helpers at", "Grants toward", "Project to look after", "Loan of tools for",
               "Weekend visits to", "Hotline about"]

THINGS = ["pedestrian crossings", "reading rooms", "playgrounds", "bottle banks", "water fountains", "school kitchens",
          "cycle paths", "town museums", "repair cafés", "street lamps", "bus stops", "river banks",
          "evening classes", "allotments", "noise-free zones", "public benches", "lending services",
          "second-hand shops", "parks/playgrounds", "self-service counters", "village halls", "footbridges"]

QUOTED = ["“Clean Street Week”", "“Read to Me”", "“Lights On, Bikes On”", "“Month of the Open Gate”",
          "“Walk to School / Ride to School”", "“Water for Everyone”", "“Small Museum Prize”"]

TITLE_TAILS = ["for people of all ages", "in cooperation with local residents", "by volunteers and clubs",
               "through lectures and posters", "in towns and villages", "with a view to safe evenings",
               "for families with young children", "under the lead of the regional councils",
               "in line with the wishes of those that use them", "and the spread of good examples",
               "between public and private bodies", "(hereinafter referred to as “the Places”)",
               "for newcomers and long-time residents of the districts along the coast and in the hills"]

SUBJECTS = ["Posters and leaflets", "Guided walks", "Open days", "Workshops for beginners", "Free repair sessions",
            "Notices to residents", "Short films", "Check-ups of the equipment", "Meetings with shop owners",
            "Lessons on the spot", "Test runs", "Talks with bus drivers", "Lists of opening hours",
            "Courses for volunteers", "Maps of quiet routes"]

DONE = ["were prepared", "were organized", "were carried out", "were handed out", "were offered", "were published",
        "were continued", "were improved", "were shown", "were repeated"]

SHALL = ["shall be prepared", "shall be organized", "shall be carried out", "shall be handed out",
         "shall be offered", "shall be continued", "will be improved", "shall be extended step by step"]

PLACES = ["at the main stations", "in all districts", "in towns and villages", "near schools", "along the river",
          "on the website of the office in charge", "at the request of residents", "in the reading rooms",
          "together with parents/guardians", "in public-private partnership", "with the help of older pupils",
          "on the first Sunday of the month", "in Port Ellery and Upper Wexcombe", "at the town hall"]

EXTRAS = [", so that everyone can take part", ", with special regard to first-time visitors",
          ", and the results were made known to the public", " in order to reach those that rarely come",
          " (lamps, signs, benches, and the like)", ", e.g. Port Ellery and Lower Wexcombe",
          ", i.e. without a fee", " pursuant to Rule No. 79 of the garden code",
          ", as laid down in Art. 16 of the lending rules", " under the motto “Come and See”",
          "—a wish that many had voiced—and the like", " of the Lower Wexcombe Self-Help Society", ", in line with the 37th meeting of the council",
          " for up-to-date and easy-to-read signs", " for children, pupils, etc., of all schools",
          ", including well-known and less-known places", " on a day-to-day basis and/or at weekends",
          " with a grant of $3.2 million", ", which was asked for by about 1,200 persons",
          " (hereinafter referred to as “the Routes”)", ", among them 24-hour services",
          " (see section ii) of the guide)", " [garden code, second part]"]

WHOLE = ["In FY2018, {n} visitors came, and about {m} of them answered a questionnaire.",
         "Between January and June 2019, {n} lamps were repaired in {k} towns.",
         "As of March 31, 2020, {n} places had joined.",
         "The number of visitors rose from {m} to {n} within two years.",
         "A prize was given to {k} schools, and {m} pupils came to the ceremony.",
         "Each visitor received a map and a voucher for the bus.",
         "The guide “How to Mend a Lamp” was revised and put on the shelves of {k} libraries.",
         "Since then, the paths have been cleaned three times a week.",
         "We asked {n} residents for their opinion and took up most of their proposals.",
         "Residents said that they felt safer, that the paths were cleaner, and that they came more often.",
         "The paths were marked with new signs in May 2018.",
         "A book on the history of the Lower Wexcombe Self-Help Society came out in November 2017.",
         "The rules of the Port Ellery Bicycle Lending Place were revised (they dated from 2009).",
         "Further meetings followed in spring, in summer, and in late autumn.",
         "Broken parts were replaced at once; worn ones were listed for later.",
         "The office of the garden club answered {n} calls, {m} of them at night.",
         "Two-way radios were lent to the helpers (one for each group) for the whole day."]

CLOSING_ASIDES = ["(In FY2018, {k} local governments took part.)", "(By the end of the year, {n} lamps were mended.)",
                  "(The fee was waived for pupils.)"]

# Parentheses that look like an attribution and are none.
NO_AGENCY = ["(National Federation of Shopkeepers)", "(Friends of the Old Harbour)", "(garden clubs and schools)"]

LIST_LEADS = ["Training was given to:", "The following groups were visited:", "Work was done in these fields:",
              "Helpers were found among:"]

LIST_ITEMS = ["persons who look after parks and gardens", "drivers of night buses", "owners of small shops",
              "new members of the reading circles", "teachers of evening classes, and their assistants",
              "families that moved in during the year", "volunteers that mend toys, lamps, and bicycles for others"]

SENTENCE_ITEMS = ["Worn signs were painted again.", "Push buttons were set lower so that children can reach them.",
                  "The benches were moved into the shade.", "Evening hours were added on Fridays.",
                  "A box for proposals was put up at each gate, and answers were posted every month.",
                  "Under the Rules on Self-Help and Do-It-Yourself of the Upper Wexcombe Lamp-Lighters’ Club, the Old "
                  "Harbour Road and Miller’s Lane were lit all night from October 2018.",
                  "With the help of the Port Ellery Society for Quiet Nights, signs were put up in July 2017.",
                  "Old books were offered for sale, and the money went to the reading circles."]

NOTES = ["The word “visitor” includes those that came more than once.",
         "The figure leaves out places that were closed for repairs.",
         "Numbers are those that the towns gave.",
         "“Helper” means a person of 16 years of age or over that works without pay, and also one that stands in "
         "for such a person for a day."]

FIELDS = ["Roads", "Bridges", "Harbours", "Culture", "Sports", "Libraries", "Parks", "Water", "Forests", "Coasts",
          "Education", "Health", "Food", "Markets", "Trade", "Crafts", "Weather", "Post", "Housing", "Lighting",
          "Railways", "Museums", "Families", "Labour", "Energy", "Soil"]

SUFFIXES = ["Agency", "Office", "Secretariat", "Commission", "Bureau", "Headquarters", "Authority"]

BODIES = ["Council", "Conference", "Round Table", "Standing Committee"]


def number(rng, low, high):
    return f"{rng.randint(low, high):,}"


def fill(rng, text):
    return text.format(n=number(rng, 1000, 90000), m=number(rng, 100, 999), k=number(rng, 3, 60))


def sentence(rng, mode):
    """One whole sentence that opens with a capital letter and ends in a full stop."""
    if rng.random() < 0.35 and mode == "done":
        return fill(rng, rng.choice(WHOLE))
    verb = rng.choice(SHALL if mode == "shall" else DONE)
    text = f"{rng.choice(SUBJECTS)} {verb} {rng.choice(PLACES)}"
    if rng.random() < 0.25:
        text += f" for the {rng.choice(THINGS)}"
    for extra in rng.sample(EXTRAS, rng.choice([0, 1, 1, 2])):
        text += extra
    return text + "."


def prose(rng, mode, low=1, high=4):
    return " ".join(sentence(rng, mode) for _ in range(rng.randint(low, high)))


def title(rng, actions=ACTIONS, tails=True):
    text = f"{rng.choice(actions)} {rng.choice(THINGS)}"
    if rng.random() < 0.2:
        text = f"{rng.choice(actions)} {rng.choice(QUOTED)}"
    if rng.random() < 0.3:
        text += f" and {rng.choice(THINGS)}"
    if tails:
        for tail in rng.sample(TITLE_TAILS, rng.choice([0, 0, 1, 1, 2, 3])):
            text += " " + tail
    if rng.random() < 0.12:
        text += ", etc."
    return text


def agency_name(rng):
    """A full name that the contract knows by its form, often with commas and `and`."""
    fields = rng.sample(FIELDS, 4)
    return rng.choice([
        f"Ministry of {fields[0]}",
        f"Ministry of {fields[0]} and {fields[1]}",
        f"Ministry of {fields[0]}, {fields[1]} and {fields[2]}",
        f"Ministry of {fields[0]}, {fields[1]}, {fields[2]} and {fields[3]}",
        f"{fields[0]} {rng.choice(SUFFIXES)}",
        f"{fields[0]} {fields[1]} {rng.choice(SUFFIXES)}",
        f"National {fields[0]} {rng.choice(SUFFIXES)}",
    ])


def other_name(rng):
    """A full name that only a definition can make an agency."""
    fields = rng.sample(FIELDS, 2)
    return rng.choice([f"Board of {fields[0]}", f"{fields[0]} and {fields[1]} Service", f"Institute for {fields[0]}"])


def abbreviation(rng, name):
    words = [w.strip(",") for w in name.split() if w[0].isupper()]
    short = "".join(w[0] for w in words)
    if len(short) < 2 or rng.random() < 0.2:
        short = "".join(w[:2] if i == len(words) - 1 else w[0] for i, w in enumerate(words)).upper()
    return short


def roman(number):
    out = ""
    for value, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out += sign
            number -= value
    return out
