import Localization
import Markdown
import Model
import Templates
