global using System.Net;
global using Compliance.Register;
global using FluentAssertions;
global using Xunit;
