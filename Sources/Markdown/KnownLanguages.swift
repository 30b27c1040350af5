import Model

/// The languages in which words may be marked.
enum KnownLanguages {
  /// The codes, for one that is nearly right.
  static let index = NameIndex(codes)

  /// All codes of ISO 639-1, and those of ISO 639-3 that a catalogue of Al-Quds meets: varieties
  /// of Arabic and Tamazight, languages of old texts and of its communities.
  static let codes: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
    pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    acm acw aeb afb ajp akk apc apd ar arb arc arq ary arz ayl ber ckb cop egy frm fro gez grc hbo
    jpa jrb kab lad lld lzh mul ota phn prs rif rom sam scn sga shi shy sux syc syr tmr tzm uga und
    xaa xcl xna zgh zxx
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
