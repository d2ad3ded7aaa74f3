// The lists of the command line are made of the framework's nodes; the library's own strict tree has nodes of the same names.
global using JsonArray = System.Text.Json.Nodes.JsonArray;
global using JsonObject = System.Text.Json.Nodes.JsonObject;
global using JsonValue = System.Text.Json.Nodes.JsonValue;
