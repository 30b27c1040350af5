"""Features and the questions by which they are found."""

from featured.catalogue import squeezed

FEATURES = {}


def feature(name, kind=None, field=None):
    """A question that is put to every record of a type which has a field; without a type, to the site."""
    def add(shown):
        FEATURES[name] = (kind, field, shown)
        return shown
    return add


def fact(name, kind, field, label, wanted):
    """A line in the list of facts; `wanted` gives what it must say, of the value in a language."""
    @feature(name, kind, field)
    def shown(shop, record, code):
        value = shop.page(record, code).fact(shop.words[code][label])
        return all(squeezed(part) and squeezed(part) in squeezed(value) for part in wanted(shop, record.get(field, code), code))
