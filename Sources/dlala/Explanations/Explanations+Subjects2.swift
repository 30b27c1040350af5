extension Explanation {
  /// What messages are about, by the first word of their codes: `yaml` to `yaml`.
  static let subjects2 = ##"""
    yaml
      en: Settings and front matter are YAML: name, colon, space, value. Indent with spaces, and put texts that hold a colon and a space, or begin with a sign, in quotation marks.
      fr: Les réglages et les en-têtes sont du YAML : nom, deux-points, espace, valeur. Décalez avec des espaces, et mettez entre guillemets les textes qui contiennent deux-points et espace, ou commencent par un signe.
      ar: الإعدادات والترويسات بصيغة YAML: اسم ثمّ نقطتان ثمّ مسافة ثمّ قيمة. وتكون الإزاحة بالمسافات، وتوضع بين علامتي اقتباس النصوص التي فيها نقطتان ومسافة، أو تبدأ بعلامة.
    """##
}
